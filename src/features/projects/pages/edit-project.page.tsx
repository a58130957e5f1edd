import { paths } from '#paths';
import { issueCardsOf } from '#store/issue-cards.ts';
import { useDraft, useLive } from '#store/react.tsx';
import type { ReactNode } from 'react';
import { charterFormOf, proposedBy, readCharterDraft } from '../charter-form.model.ts';
import { CharterFields } from '../components/charter-fields.tsx';
import { MissingProject } from '../components/missing-project.tsx';
import { useProject } from '../use-project.ts';

/** Writes what the project is for; what its trouble says already stands there. */
export function EditProjectPage({ space }: { readonly space: string }): ReactNode {
  const project = useProject(space);
  const draft = useDraft(`project.edit/${space}`, readCharterDraft);
  const cards = useLive((store) => issueCardsOf(store).listCards(space), [space]);
  if (project === undefined || draft.found === undefined || cards === undefined) return null;
  if (project === null) return <MissingProject space={space} />;
  const saved = charterFormOf(project.space.name, project.charter);
  return (
    <CharterFields
      space={space}
      mayEdit={project.space.me.isRepresentative}
      saved={saved}
      begin={
        draft.found ??
        proposedBy(
          cards.find((card) => card.state !== 'dropped'),
          saved,
        )
      }
      back={paths.project(space)}
      keep={draft.save}
      forget={draft.clear}
    />
  );
}
