import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useDraft, useStore } from '#store/react.tsx';
import { type TalkNote, talksOf } from '#store/talks.ts';
import type { ReactNode } from 'react';
import { ImprovementFields } from '../components/improvement-fields.tsx';
import { emptyImprovement, readImprovementDraft } from '../improvement-form.model.ts';
import type { TalkView } from './talk-view.ts';

/** A ためす becomes a やること. */
export function TryPage({ view, note }: { readonly view: TalkView; readonly note: TalkNote }): ReactNode {
  const say = useWords('talk');
  const store = useStore();
  const draft = useDraft(`try/${note.id}`, readImprovementDraft);
  if (draft.found === undefined) return null;
  return (
    <ImprovementFields
      view={view}
      lead={`${say('column_try')}：${note.text ?? ''}`}
      back={paths.talkRound(view.space.id, view.round.id)}
      make={(input) => talksOf(store).makeAction(view.space.id, note.id, input)}
      begin={draft.found ?? emptyImprovement(note.text ?? '')}
      keep={draft.save}
      forget={draft.clear}
    />
  );
}
