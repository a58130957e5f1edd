import { paths } from '#paths';
import { useDraft } from '#store/react.tsx';
import type { ReactNode } from 'react';
import { charterFormOf, readCharterDraft } from '../charter-form.model.ts';
import { CharterFields } from '../components/charter-fields.tsx';
import { MissingProject } from '../components/missing-project.tsx';
import { useProject } from '../use-project.ts';

/** Writes what the project is for. */
export function EditProjectPage({ space }: { readonly space: string }): ReactNode {
  const project = useProject(space);
  const draft = useDraft(`project.edit/${space}`, readCharterDraft);
  if (project === undefined || draft.found === undefined) return null;
  if (project === null) return <MissingProject space={space} />;
  const saved = charterFormOf(project.space.name, project.charter);
  return (
    <CharterFields
      space={space}
      mayEdit={project.space.me.isRepresentative}
      saved={saved}
      begin={draft.found ?? saved}
      back={paths.project(space)}
      keep={draft.save}
      forget={draft.clear}
    />
  );
}
