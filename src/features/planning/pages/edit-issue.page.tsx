import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { type IssueCard, issueCardsOf } from '#store/issue-cards.ts';
import { useDraft, useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { IssueFormPage } from '../components/issue-form-page.tsx';
import { MissingIssue } from '../components/missing-issue.tsx';
import { type IssueForm, issueChanges, issueFormOf, readIssueDraft } from '../issue-form.model.ts';
import { useIssue } from '../use-issue.ts';
import { usePlaces } from './new-issue.page.tsx';

/** Other words for a trouble. */
export function EditIssuePage({ space, id }: { readonly space: string; readonly id: string }): ReactNode {
  const view = useIssue(space, id);
  const draft = useDraft(`issue.edit/${id}`, readIssueDraft);
  const places = usePlaces(space);
  if (view === undefined || draft.found === undefined || places === undefined) return null;
  if (view === null || !view.mayChange) return <MissingIssue space={space} />;
  return <EditForm card={view.card} typed={draft.found} places={places} keep={draft.save} forget={draft.clear} />;
}

interface EditFormProps {
  readonly card: IssueCard;
  readonly typed: IssueForm | null;
  readonly places: readonly string[];
  readonly keep: (form: IssueForm) => void;
  readonly forget: () => void;
}

function EditForm({ card, typed, places, keep, forget }: EditFormProps): ReactNode {
  const say = useWords('planning');
  const store = useStore();
  const [, navigate] = useLocation();
  const [before] = useState(() => issueFormOf(card));
  const back = paths.issue(card.spaceId, card.id);
  const save = async (form: IssueForm) => {
    const done = await issueCardsOf(store).changeCard(card.spaceId, card.id, issueChanges(before, form));
    if (!done.ok) return done;
    forget();
    notify({ text: say('issue_changed') });
    navigate(back, { replace: true });
    return done;
  };
  return (
    <IssueFormPage
      title={say('issue_edit_title')}
      back={back}
      begin={typed ?? before}
      places={places}
      keep={keep}
      save={save}
    />
  );
}
