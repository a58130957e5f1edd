import { formatDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { chosenCards, WHOLE } from '../talk.model.ts';
import { usePrinciple } from '../use-principle.ts';
import { useRoundTitle } from '../use-round-title.ts';
import { talkText } from './talk-text.model.ts';
import type { TalkView } from './talk-view.ts';

/** The outcome of the talk as plain text, without figures. */
export function useTalkText(view: TalkView): string {
  const say = useWords('talk');
  const about = useWords('evaluations');
  const locale = useLocale();
  const principle = usePrinciple(view.set);
  const title = useRoundTitle(view.round);
  const { space, talk, result, findings, notes, actions, members, names } = view;
  const chosen = chosenCards(result.cards, findings);
  const record = (field: 'shared' | 'differs' | 'improve') => ({
    title: about(`finding_${field}`),
    lines: [...chosen, WHOLE].map((card) => findings.get(card)?.[field] ?? ''),
  });
  const column = (id: 'keep' | 'trouble' | 'try') => ({
    title: say(`column_${id}`),
    // A ためす that somebody took on stands among the やること.
    lines: notes.filter((note) => note.column === id && note.actionItemId == null).map((note) => note.text ?? ''),
  });
  return talkText({
    head: say('text_head', { space: space.name, round: title }),
    on: talk?.heldOn ? say('text_on', { date: formatDate(talk.heldOn, locale) }) : '',
    parts: [
      { title: say('text_strengths'), lines: result.strengths.map((id) => principle(id).name) },
      { title: say('text_cards'), lines: chosen.map((id) => principle(id).name) },
      record('shared'),
      record('differs'),
      record('improve'),
      column('keep'),
      column('trouble'),
      column('try'),
      {
        title: about('actions'),
        lines: actions.map((action) => {
          const who = members.find((one) => one.id === action.ownerId)?.name ?? names.get(action.partyId ?? '') ?? '';
          const due = action.dueOn ? formatDate(action.dueOn, locale) : '';
          const line = say('text_action', { what: action.what ?? '', who, due });
          return action.doneWhen ? `${line} ${say('text_done_when', { text: action.doneWhen })}` : line;
        }),
      },
    ],
    end: say('text_end'),
  });
}
