import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { issueCardsOf } from '#store/issue-cards.ts';
import { useDraft, useLive, useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { IssueFormPage } from '../components/issue-form-page.tsx';
import { emptyIssue, type IssueForm, knownPlaces, newIssueOf, readIssueDraft } from '../issue-form.model.ts';
import { tell } from '#ui/tell.ts';

/** 困りごとを書く: what somebody noticed in the town. */
export function NewIssuePage({ space }: { readonly space: string }): ReactNode {
  const say = useWords('planning');
  const store = useStore();
  const [, navigate] = useLocation();
  const draft = useDraft(`issue.new/${space}`, readIssueDraft);
  const places = usePlaces(space);
  if (draft.found === undefined || places === undefined) return null;
  const save = async (form: IssueForm) => {
    const done = await issueCardsOf(store).createCard(space, newIssueOf(form));
    if (!done.ok) return done;
    draft.clear();
    notify({ text: say('issue_saved'), undo: () => void tell(done.value.undo()) });
    navigate(paths.issue(space, done.value.id), { replace: true });
    return done;
  };
  return (
    <IssueFormPage
      title={say('issue_new_title')}
      back={paths.issues(space)}
      begin={draft.found ?? emptyIssue(store.today())}
      places={places}
      keep={draft.save}
      save={save}
    />
  );
}

/** Places people have written here before. */
export const usePlaces = (space: string): string[] | undefined =>
  useLive(
    async (store) => {
      const [cards, logs] = await Promise.all([
        issueCardsOf(store).listCards(space),
        store.activities.listLogs(space, { limit: 30 }),
      ]);
      return knownPlaces([...cards, ...logs.records].map((one) => one.place));
    },
    [space],
  );
