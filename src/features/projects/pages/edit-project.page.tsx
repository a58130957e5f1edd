import { paths } from '#paths';
import { issueCardsOf } from '#store/issue-cards.ts';
import { useDraft, useLive } from '#store/react.tsx';
import type { ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import { charterFormOf, proposedBy, readCharterDraft } from '../charter-form.model.ts';
import { CharterFields } from '../components/charter-fields.tsx';
import { MissingProject } from '../components/missing-project.tsx';
import { useProject } from '../use-project.ts';

/** Writes what the project is for; what its trouble says already stands there. `?from=plan` leads back to the plan. */
export function EditProjectPage({ space }: { readonly space: string }): ReactNode {
  const project = useProject(space);
  const [search] = useSearchParams();
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
      back={search.get('from') === 'plan' ? paths.plan(space) : paths.project(space)}
      keep={draft.save}
      forget={draft.clear}
    />
  );
}
