import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import type { EvidenceView } from '#store/evidence.ts';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import type { ReactNode } from 'react';
import type { Notebook } from '../use-notebook.ts';

interface NoteLinksProps {
  readonly notebook: Notebook;
  readonly note: EvidenceView;
}

/** 原則をえらぶ for what has none, なおす for one's own; nothing for what is somebody else's. */
export function NoteLinks({ notebook, note }: NoteLinksProps): ReactNode {
  const say = useWords('evidence');
  const { id: space, me, state } = notebook.space;
  const isMine = note.isOfLog || note.authorId === me.memberId;
  const maySort = isMine || me.isRepresentative || me.role === 'facilitator';
  if (!maySort || state === 'closed') return null;
  const to =
    note.isOfLog && note.about
      ? `${paths.newEvidence(space)}?tag=log&about=${note.about.id}&mark=${note.mark}`
      : `${paths.newEvidence(space)}?id=${note.id}`;
  return (
    <div>
      {note.principle === null ? (
        <LinkButton kind="outline" to={to}>
          {say('choose_principle')}
          <span className="sr-only">{note.text}</span>
        </LinkButton>
      ) : (
        <LinkButton kind="text" icon="edit" to={to}>
          {say('change')}
          <span className="sr-only">{note.text}</span>
        </LinkButton>
      )}
    </div>
  );
}
