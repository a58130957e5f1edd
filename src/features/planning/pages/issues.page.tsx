import { formatShortDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { type IssueCard, type IssueState, issueCardsOf } from '#store/issue-cards.ts';
import type { RowState } from '#store/outbox.ts';
import { useLive } from '#store/react.tsx';
import { CardLink, CardList } from '#ui/primitives/card-link.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { SyncBadge } from '#ui/primitives/sync-badge.tsx';
import type { ReactNode } from 'react';
import { mayWriteIn } from '../use-issue.ts';

/** The board of troubles: open ones first, solved and dropped ones folded but never gone. */
export function IssuesPage({ space }: { readonly space: string }): ReactNode {
  const say = useWords('planning');
  const board = useLive(
    async (store) => {
      const [view, cards, stateOf] = await Promise.all([
        store.spaces.findSpace(space),
        issueCardsOf(store).listCards(space),
        store.outbox.rowStates(space),
      ]);
      return { view, cards, stateOf };
    },
    [space],
  );
  if (!board) return null;
  const { view, cards, stateOf } = board;
  const of = (state: IssueState) => cards.filter((card) => (card.state ?? 'open') === state);
  const list = (state: IssueState) => (
    <CardList label={say(`issue_state_${state}`)}>
      {of(state).map((card) => (
        <IssueRow key={card.id} card={card} state={stateOf(card.id)} />
      ))}
    </CardList>
  );
  return (
    <Page
      title={say('issues')}
      lead={say.rich('issues_lead')}
      back={view?.kind === 'project' ? paths.plan(space) : paths.people(space)}
      action={
        view &&
        mayWriteIn(view) && (
          <LinkButton kind="primary" icon="plus" to={paths.newIssue(space)}>
            {say('issue_new')}
          </LinkButton>
        )
      }
    >
      {cards.length === 0 && <EmptyState icon="megaphone">{say.rich('issues_empty')}</EmptyState>}
      {(['open', 'taken'] as const).map(
        (state) =>
          of(state).length > 0 && (
            <Section key={state} title={say(`issue_state_${state}`)}>
              {list(state)}
            </Section>
          ),
      )}
      {(['solved', 'dropped'] as const).map(
        (state) =>
          of(state).length > 0 && (
            <Disclosure key={state} summary={say(`issue_state_${state}`)}>
              {list(state)}
            </Disclosure>
          ),
      )}
    </Page>
  );
}

function IssueRow({ card, state }: { readonly card: IssueCard; readonly state: RowState }): ReactNode {
  const say = useWords('planning');
  const locale = useLocale();
  const facts = [card.whose ?? '', card.place ?? ''].filter(Boolean);
  const seen = card.seenOn ? say('issue_seen', { date: formatShortDate(card.seenOn, locale) }) : '';
  return (
    <CardLink
      to={paths.issue(card.spaceId, card.id)}
      leading="megaphone"
      title={card.title}
      meta={
        <>
          <span className="block">{facts.join(locale === 'ja' ? '・' : ' · ')}</span>
          <span className="block">{seen}</span>
          {card.triage && <span className="block">{say(`triage_${card.triage}`)}</span>}
        </>
      }
      status={state === 'sent' ? undefined : <SyncBadge state={state} />}
    />
  );
}
