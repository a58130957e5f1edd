import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useStore } from '#store/react.tsx';
import { type ShiftView, shiftsOf } from '#store/shifts.ts';
import { notify } from '#ui/notices.ts';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { ForOthers } from '#ui/primitives/for-others.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Stack } from '#ui/primitives/stack.tsx';
import type { ReactNode } from 'react';
import { EventFrame } from '../components/event-frame.tsx';
import { JobCard, JobToggle } from '../components/job-card.tsx';
import { NewJob } from '../components/job-form.tsx';
import { tellRefusal } from '../tell-refusal.ts';
import type { KnownEvent } from '../use-event.ts';

/** 当日の係: one tap to help, and who is still missing. */
export function EventShiftsPage({ space, id }: { readonly space: string; readonly id: string }): ReactNode {
  const say = useWords('shifts');
  return (
    <EventFrame space={space} id={id} title={say('jobs')}>
      {(found) => <Jobs space={space} found={found} />}
    </EventFrame>
  );
}

function Jobs({ space, found }: { readonly space: string; readonly found: KnownEvent }): ReactNode {
  const say = useWords('shifts');
  const store = useStore();
  const { shifts, known, me, mayChange } = found;
  const { day, source } = known;
  const signUp = async ({ shift }: ShiftView, isComing: boolean) => {
    const put = (next: boolean) => tellRefusal(shiftsOf(store).signUp(space, shift.id, day, next));
    if (!(await put(isComing))) return;
    notify({ text: say(isComing ? 'job_joined' : 'job_left'), undo: () => void put(!isComing) });
  };
  const needed = shifts.reduce((sum, { shift }) => sum + (shift.needed ?? 0), 0);
  const coming = shifts.reduce((sum, one) => sum + one.coming.length, 0);
  return (
    <Page title={say('jobs')} lead={known.day.event.title} back={paths.event(space, day.ref)}>
      {shifts.length === 0 && <EmptyState icon="people">{say.rich('jobs_empty')}</EmptyState>}
      {shifts.length > 0 && <p>{say.rich('jobs_lead')}</p>}
      {shifts.map((view) => (
        <JobCard
          key={view.shift.id}
          space={space}
          view={view}
          names={found.names}
          meId={me.id}
          mayChange={mayChange}
          onSignUp={(isComing) => void signUp(view, isComing)}
        />
      ))}
      {needed > 0 && <p className="text-std-18B-160">{say('job_sum', { needed, coming })}</p>}
      {me.isLeader && shifts.length > 0 && <JobsForOthers space={space} found={found} />}
      {mayChange && <NewJob space={space} eventId={source.id} />}
    </Page>
  );
}

/** A leader enters who said on the phone what they help with. */
function JobsForOthers({ space, found }: { readonly space: string; readonly found: KnownEvent }): ReactNode {
  const say = useWords('shifts');
  const store = useStore();
  const { shifts, known, me } = found;
  const helps = (view: ShiftView, memberId: string) => view.coming.some((one) => one.memberId === memberId);
  const people = found.members
    .filter((member) => member.id !== me.id)
    .map(({ id, name }) => {
      const jobs = shifts.filter((view) => helps(view, id)).map(({ shift }) => shift.title);
      return { id, name: name ?? '', state: jobs.join('・'), isOpen: jobs.length === 0 };
    });
  if (people.length === 0) return null;
  return (
    <Disclosure summary={say('job_for_others')}>
      <ForOthers people={people} titleOf={(name) => say('job_of', { name })}>
        {(memberId, how) => (
          <Stack>
            {shifts.map((view) => (
              <JobToggle
                key={view.shift.id}
                title={view.shift.title ?? ''}
                isMine={helps(view, memberId)}
                onSignUp={(isComing) =>
                  void tellRefusal(shiftsOf(store).signUp(space, view.shift.id, known.day, isComing, { memberId, how }))
                }
              />
            ))}
          </Stack>
        )}
      </ForOthers>
    </Disclosure>
  );
}
