import { paths } from '#paths';
import { useDraft, useLive } from '#store/react.tsx';
import type { ReactNode } from 'react';
import { NewProjectForm } from '../components/new-project-form.tsx';
import { emptyProject, readProjectDraft } from '../project-form.model.ts';

/** Begins a project, from the group whose people begin it. */
export function NewProjectPage({ space }: { readonly space: string }): ReactNode {
  const group = useLive(async (store) => (await store.spaces.findSpace(space)) ?? null, [space]);
  const draft = useDraft(`project.new/${space}`, readProjectDraft);
  if (group === undefined || draft.found === undefined) return null;
  return (
    <NewProjectForm
      group={group}
      begin={draft.found ?? emptyProject(group)}
      back={paths.projects(space)}
      keep={draft.save}
      forget={draft.clear}
    />
  );
}
