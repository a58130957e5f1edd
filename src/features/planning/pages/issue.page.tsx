import { formatDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { type IssueState, issueCardsOf } from '#store/issue-cards.ts';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { HistoryLink } from '#ui/primitives/history-link.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { type SummaryItem, SummaryList } from '#ui/primitives/summary-list.tsx';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { MissingIssue } from '../components/missing-issue.tsx';
import { tell } from '#ui/tell.ts';
import { type IssueView, useIssue } from '../use-issue.ts';

/** One trouble: what is known, who can solve it, and the way on. */
export function IssuePage({ space, id }: { readonly space: string; readonly id: string }): ReactNode {
  const say = useWords('planning');
  const view = useIssue(space, id);
  if (view === undefined) return null;
  if (view === null) return <MissingIssue space={space} />;
  const { card } = view;
  return (
    <Page
      title={card.title ?? ''}
      lead={say(`issue_state_${card.state ?? 'open'}`)}
      back={paths.issues(space)}
      action={<WayOn view={view} />}
    >
      <Facts view={view} />
      <TriageSection view={view} />
      {view.mayWrite && <NextSection view={view} />}
      <HistoryLink to={paths.history(space, id)} />
    </Page>
  );
}

/** The one large button: first who can solve it, then the project. */
function WayOn({ view: { space, card, project, mayWrite } }: { readonly view: IssueView }): ReactNode {
  const say = useWords('planning');
  if (project) {
    return (
      <LinkButton kind="primary" to={paths.project(project.id)}>
        {say('issue_to_project')}
      </LinkButton>
    );
  }
  if (!mayWrite || card.state === 'solved' || card.state === 'dropped') return null;
  if (card.triage == null) {
    return (
      <LinkButton kind="primary" to={paths.triageIssue(space.id, card.id)}>
        {say('triage_start')}
      </LinkButton>
    );
  }
  if (space.kind === 'project') {
    return (
      <LinkButton kind="primary" to={paths.plan(space.id)}>
        {say('issue_to_plan')}
      </LinkButton>
    );
  }
  if (card.triage !== 'together') return null;
  return (
    <LinkButton kind="primary" to={beginAddress(space.id, card.id)}>
      {say('issue_begin')}
    </LinkButton>
  );
}

const beginAddress = (space: string, card: string): string => `${paths.newProject(space)}?card=${card}`;

function Facts({ view: { card } }: { readonly view: IssueView }): ReactNode {
  const say = useWords('planning');
  const locale = useLocale();
  const facts: readonly [Parameters<typeof say>[0], string][] = [
    ['fact_whose', card.whose ?? ''],
    ['fact_trouble', card.trouble ?? ''],
    ['fact_where', card.place ?? ''],
    ['fact_seen', card.seenOn ? formatDate(card.seenOn, locale) : ''],
  ];
  const items = facts.flatMap(([word, value]): SummaryItem[] => (value === '' ? [] : [{ label: say(word), value }]));
  return items.length > 0 ? <SummaryList items={items} /> : null;
}

function TriageSection({ view: { space, card, mayWrite } }: { readonly view: IssueView }): ReactNode {
  const say = useWords('planning');
  return (
    <Section title={say('triage')}>
      {card.triage == null ? (
        <p className="text-ink-sub">{say.rich('triage_not_yet')}</p>
      ) : (
        <div>
          <p className="text-std-18B-160">{say.rich(`triage_${card.triage}`)}</p>
          <p>{say.rich(`triage_${card.triage}_why`)}</p>
          <p>{say.rich(`triage_${card.triage}_advice`)}</p>
        </div>
      )}
      {mayWrite && card.triage != null && (
        <div>
          <LinkButton kind="outline" icon="undo" to={paths.triageIssue(space.id, card.id)}>
            {say('triage_again')}
          </LinkButton>
        </div>
      )}
    </Section>
  );
}

/** Solved, put aside, other words, gone: quieter than the way on. */
function NextSection({ view }: { readonly view: IssueView }): ReactNode {
  const say = useWords('planning');
  const store = useStore();
  const [, navigate] = useLocation();
  const { space, card, project, mayChange } = view;
  const state = card.state ?? 'open';
  const moveTo = async (next: IssueState) => {
    const done = await issueCardsOf(store).changeState(space.id, card.id, next);
    if (!done.ok) return tell(Promise.resolve(done));
    notify({ text: say('issue_moved'), undo: () => void tell(done.value.undo()) });
  };
  const remove = async () => {
    const done = await issueCardsOf(store).deleteCard(space.id, card.id);
    if (!done.ok) return tell(Promise.resolve(done));
    notify({ text: say('issue_deleted'), undo: () => void tell(done.value.undo()) });
    navigate(paths.issues(space.id), { replace: true });
  };
  const isOver = state === 'solved' || state === 'dropped';
  const mayBegin = space.kind === 'group' && !project && !isOver && card.triage !== 'together';
  return (
    <Section title={say('issue_next')}>
      <div className="flex flex-col gap-2">
        {mayBegin && (
          <LinkButton kind="outline" icon="link" wide to={beginAddress(space.id, card.id)}>
            {say('issue_begin')}
          </LinkButton>
        )}
        {isOver ? (
          <Button kind="outline" icon="undo" wide onClick={() => void moveTo('open')}>
            {say('issue_mark_open')}
          </Button>
        ) : (
          <>
            <Button kind="outline" icon="check" wide onClick={() => void moveTo('solved')}>
              {say('issue_mark_solved')}
            </Button>
            <Button kind="outline" wide onClick={() => void moveTo('dropped')}>
              {say('issue_mark_dropped')}
            </Button>
          </>
        )}
        {mayChange && (
          <div className="flex flex-wrap gap-2">
            <LinkButton kind="text" icon="edit" to={paths.editIssue(space.id, card.id)}>
              {say('issue_edit')}
            </LinkButton>
            <Button kind="text" icon="trash" onClick={() => void remove()}>
              {say('issue_delete')}
            </Button>
          </div>
        )}
      </div>
    </Section>
  );
}
