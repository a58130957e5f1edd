import { isWritten, preparationOf } from '#domain/meeting/preparation.ts';
import { plannedMinutes } from '#domain/meeting/meeting-clock.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useStore } from '#store/react.tsx';
import { runningOf } from '#store/running-meetings.ts';
import { CheckRows } from '#ui/primitives/choice-rows.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { TaskList } from '#ui/primitives/task-list.tsx';
import type { ReactNode } from 'react';
import { Redirect } from 'wouter';
import { keepsMinutes } from '../closing.model.ts';
import { AddAgendaItem } from '../components/add-agenda-item.tsx';
import { MeetingFrame } from '../components/meeting-frame.tsx';
import { tellFailure } from '../components/tell.ts';
import type { MeetingSheet } from '../components/use-meeting-sheet.ts';
import { PlannedItem } from './planned-item.tsx';

/** What is to be done before a meeting, and the plan of its agenda. */
export function PrepareMeetingPage(): ReactNode {
  return (
    <MeetingFrame>
      {(sheet, space) =>
        sheet.isOpen ? (
          <Prepare space={space} sheet={sheet} />
        ) : (
          <Redirect to={paths.meeting(space, sheet.meeting.id)} replace />
        )
      }
    </MeetingFrame>
  );
}

function Prepare({ space, sheet }: { readonly space: string; readonly sheet: MeetingSheet }): ReactNode {
  const say = useWords('running');
  const { meeting, agenda } = sheet;
  const minutes = plannedMinutes(agenda);
  return (
    <Page
      title={say('prepare_title')}
      lead={say.rich('prepare_lead')}
      back={paths.meeting(space, meeting.id)}
      action={
        <LinkButton kind="primary" icon="print" to={paths.printAgenda(space, meeting.id)}>
          {say('agenda_paper')}
        </LinkButton>
      }
    >
      <Tasks space={space} sheet={sheet} />
      <Section title={say('plan')}>
        <p className="text-ink-sub">{say.rich(agenda.length === 0 ? 'plan_empty' : 'plan_lead')}</p>
        {agenda.map((item, index) => (
          <PlannedItem key={item.id} space={space} item={item} number={index + 1} sheet={sheet} />
        ))}
        {minutes > 0 && <p className="text-std-16B-170">{say('plan_total', { minutes })}</p>}
        <div>
          <AddAgendaItem space={space} meetingId={meeting.id} />
        </div>
      </Section>
    </Page>
  );
}

/** What the records know stands with its state, the rest is ticked by hand. */
function Tasks({ space, sheet }: { readonly space: string; readonly sheet: MeetingSheet }): ReactNode {
  const say = useWords('running');
  const running = runningOf(useStore());
  const { meeting, view } = sheet;
  const lines = preparationOf({ meeting, agendaItems: sheet.agenda.length });
  const [written, ticked] = [lines.filter(({ task }) => isWritten(task)), lines.filter(({ task }) => !isWritten(task))];
  const edit = keepsMinutes(meeting, view.me) ? { to: paths.editMeeting(space, meeting.id) } : {};
  return (
    <Section title={say('prepare_tasks')}>
      <TaskList
        label={say('prepare_tasks')}
        tasks={written.map(({ task, isDone }) => ({
          id: task,
          title: say(isDone ? `task_${task}` : `task_write_${task as 'agenda' | 'roles' | 'place'}`),
          state: isDone ? ('done' as const) : ('open' as const),
          ...(task === 'agenda' ? {} : edit),
        }))}
      />
      <CheckRows
        label={say('prepare_tasks')}
        quietLabel
        options={ticked.map(({ task }) => ({ value: task, label: say(`task_${task}`) }))}
        values={new Set(ticked.flatMap(({ task, isDone }) => (isDone ? [task] : [])))}
        onToggle={(task, isDone) => void running.tickPrepared(space, meeting.id, task, isDone).then(tellFailure)}
      />
    </Section>
  );
}
