import { TALK_STEPS } from '#domain/evaluation/talk-clock.ts';
import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useStore } from '#store/react.tsx';
import { talksOf } from '#store/talks.ts';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';
import { chosenCards } from '../talk.model.ts';
import { HereNow } from './here-now.tsx';
import type { TalkView } from './talk-view.ts';
import type { TalkClockView } from './use-talk-clock.ts';

/** The script before the clock runs on this phone; with 「いまここ」 where the talk has begun on another one. */
export function TalkIntro({ view, clock }: { readonly view: TalkView; readonly clock: TalkClockView }): ReactNode {
  const say = useWords('talk');
  const store = useStore();
  const { space, round, talk, mayLead, result, findings } = view;
  const isBegun = talk?.state === 'open';
  const begin = async () => {
    const step = isBegun ? (talk.step ?? 0) : 0;
    if (mayLead && !isBegun) {
      const done = await talksOf(store).goToStep(space.id, round.id, step);
      if (!done.ok) return notify({ text: errorWords(done.error.code).text });
    }
    clock.begin(step);
  };
  return (
    <Page
      title={say('talk_title')}
      lead={say('talk_lead')}
      back={paths.roundResult(space.id, round.id)}
      action={
        <Button kind="primary" icon="clock" onClick={() => void begin()}>
          {say(isBegun ? 'talk_take_over' : 'talk_begin')}
        </Button>
      }
    >
      {isBegun && <HereNow view={view} />}
      <ol className="divide-y divide-line rounded-12 border-1 border-line bg-white px-4">
        {TALK_STEPS.map((step, index) => (
          <li key={step.id} className="flex flex-wrap justify-between gap-x-4 py-3">
            <span className="text-std-16B-170">
              {index + 1}. {say(`step_${step.id}`)}
            </span>
            <span className="tabular-nums">{say('step_minutes', { minutes: step.minutes })}</span>
          </li>
        ))}
      </ol>
      {result.cards.length > 0 && chosenCards(result.cards, findings).length === 0 && (
        <LinkButton kind="outline" icon="people" wide to={`${paths.talkRound(space.id, round.id)}?do=vote`}>
          {say('open_vote')}
        </LinkButton>
      )}
      <LinkButton kind="outline" icon="eye" wide to={paths.boardRound(space.id, round.id)}>
        {say('open_board')}
      </LinkButton>
      {isBegun && <p className="text-ink-sub">{say.rich('late_hint')}</p>}
    </Page>
  );
}
