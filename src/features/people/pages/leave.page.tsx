import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useLive, useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Card } from '#ui/primitives/card.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { whyNotChange } from '../permissions.model.ts';
import { type Roster, useRoster } from '../use-roster.ts';
import { waitingOf } from '#store/waiting-edits.ts';

/** Leaving a group: says what happens, guards the last 代表. */
export function LeavePage({ space }: { readonly space: string }): ReactNode {
  const roster = useRoster(space);
  if (!roster) return null;
  const me = roster.everybody.find((one) => one.id === roster.space.me.memberId);
  const reason = me ? whyNotChange(roster, me, { status: 'left' }) : null;
  if (roster.space.state === 'held') return <HeldPage roster={roster} />;
  if (reason === 'member.last_owner' || reason === 'member.last_representative')
    return <LastOnePage roster={roster} reason={reason} />;
  return <LeaveForm roster={roster} />;
}

function HeldPage({ roster }: { readonly roster: Roster }): ReactNode {
  const say = useWords('people');
  return (
    <Page title={say('leave_last')} back={paths.people(roster.id)}>
      <Banner
        kind="info"
        title={say('leave_held')}
        actions={
          <LinkButton kind="outline" to={paths.group(roster.id)}>
            {say('more_group')}
          </LinkButton>
        }
      />
    </Page>
  );
}

type LastReason = 'member.last_owner' | 'member.last_representative';

function LastOnePage({ roster, reason }: { readonly roster: Roster; readonly reason: LastReason }): ReactNode {
  const say = useWords('people');
  return (
    <Page
      title={say('leave_last')}
      back={paths.people(roster.id)}
      action={
        <LinkButton kind="primary" to={paths.people(roster.id)}>
          {say('leave_last_choose')}
        </LinkButton>
      }
    >
      <Banner
        kind="warning"
        title={say(reason === 'member.last_owner' ? 'leave_last_owner' : 'leave_last_representative')}
      />
    </Page>
  );
}

function LeaveForm({ roster }: { readonly roster: Roster }): ReactNode {
  const say = useWords('people');
  const common = useWords('common');
  const store = useStore();
  const [, navigate] = useLocation();
  const [problem, setProblem] = useState<string>();
  const { id, space } = roster;
  const edits = useLive((read) => waitingOf(read).listWaiting(), []) ?? [];
  const waiting = edits.filter((edit) => edit.space === id).length;
  const leave = async () => {
    const done = await store.people.leave(id);
    if (!done.ok) return setProblem(errorWords(done.error.code).text);
    store.sendNow();
    notify({ text: say('left', { name: space.name }) });
    return navigate(paths.home(), { replace: true });
  };
  return (
    <Page
      title={say('leave_title', { name: space.name })}
      back={paths.people(id)}
      action={
        <>
          <Button kind="dangerSolid" wide onClick={() => void leave()}>
            {say('leave_action')}
          </Button>
          <LinkButton kind="outline" wide to={paths.people(id)}>
            {common('cancel')}
          </LinkButton>
        </>
      }
    >
      {problem && <Banner kind="error" title={problem} live />}
      {waiting > 0 && (
        <Banner
          kind="warning"
          title={say('leave_waiting', { count: waiting })}
          actions={
            <LinkButton kind="outline" to={paths.sending()}>
              {say('leave_waiting_see')}
            </LinkButton>
          }
        />
      )}
      <Card title={say('leave_text')}>
        <ul className="flex list-disc flex-col gap-2 ps-5">
          <li>{say.rich('leave_point_1')}</li>
          <li>{say.rich('leave_point_2')}</li>
          <li>{say.rich('leave_point_3')}</li>
        </ul>
      </Card>
    </Page>
  );
}
