import { useWords } from '#i18n/use-words.tsx';
import { type EvidenceAbout, evidenceOf } from '#store/evidence.ts';
import { useDraft, useLive } from '#store/react.tsx';
import type { ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import { EditNote } from '../components/edit-note.tsx';
import { Missing } from '../components/missing.tsx';
import { NewNote } from '../components/new-note.tsx';
import { TagWords } from '../components/tag-words.tsx';
import { readEvidenceDraft, readMark } from '../evidence-form.model.ts';
import { type Notebook, useNotebook } from '../use-notebook.ts';

/**
 * Notes something: `?about=` names the log, meeting or decision, `?mark=` what was tapped there; with `?tag=log` the words
 * of the log itself are given a principle, `?id=` is a note to change.
 */
export function NewEvidencePage({ space }: { readonly space: string }): ReactNode {
  const say = useWords('evidence');
  const notebook = useNotebook(space);
  const [search] = useSearchParams();
  const [aboutId, mark, id] = [search.get('about') ?? '', readMark(search.get('mark')), search.get('id')];
  const about = useLive(
    async (store) => (aboutId === '' ? null : evidenceOf(store).findAbout(space, aboutId)),
    [space, aboutId],
  );
  if (notebook === undefined || about === undefined) return null;
  if (notebook === null) return <Missing title={say('new_title')} />;
  if (id !== null) return <EditNote key={id} notebook={notebook} id={id} />;
  if (search.get('tag') === 'log' && about !== null && mark !== '')
    return <TagWords notebook={notebook} about={about} mark={mark} />;
  return <Kept notebook={notebook} about={about} aboutId={aboutId} mark={mark} />;
}

interface KeptProps {
  readonly notebook: Notebook;
  readonly about: EvidenceAbout | null;
  readonly aboutId: string;
  readonly mark: ReturnType<typeof readMark>;
}

/** What was tapped just now counts more than what was left half done. */
function Kept({ notebook, about, aboutId, mark }: KeptProps): ReactNode {
  const draft = useDraft(`evidence.new/${notebook.space.id}/${aboutId}`, readEvidenceDraft);
  if (draft.found === undefined) return null;
  return (
    <NewNote
      notebook={notebook}
      about={about}
      isGone={aboutId !== '' && about === null}
      begin={{ mark: mark === '' ? (draft.found?.mark ?? '') : mark, text: draft.found?.text ?? '' }}
      keep={draft.save}
      forget={draft.clear}
    />
  );
}
