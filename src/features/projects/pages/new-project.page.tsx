import { paths } from '#paths';
import { issueCardsOf } from '#store/issue-cards.ts';
import { useDraft, useLive } from '#store/react.tsx';
import type { ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import { NewProjectForm } from '../components/new-project-form.tsx';
import { emptyProject, readProjectDraft } from '../project-form.model.ts';

/** Begins a project, from the group whose people begin it; `?card=` names the trouble it is begun from. */
export function NewProjectPage({ space }: { readonly space: string }): ReactNode {
  const [search] = useSearchParams();
  const cardId = search.get('card');
  const begun = useLive(
    async (store) => ({
      group: (await store.spaces.findSpace(space)) ?? null,
      card: cardId === null ? null : ((await issueCardsOf(store).findCard(space, cardId)) ?? null),
    }),
    [space, cardId],
  );
  const draft = useDraft(`project.new/${space}${cardId === null ? '' : `/${cardId}`}`, readProjectDraft);
  if (begun === undefined || draft.found === undefined) return null;
  const { group, card } = begun;
  return (
    <NewProjectForm
      group={group}
      card={card}
      begin={draft.found ?? emptyProject(group, card)}
      back={card ? paths.issue(space, card.id) : paths.projects(space)}
      keep={draft.save}
      forget={draft.clear}
    />
  );
}
