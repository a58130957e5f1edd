import { useWords } from '#i18n/use-words.tsx';
import type { ShiftView } from '#store/shifts.ts';
import { Button } from '#ui/primitives/button.tsx';
import { Card } from '#ui/primitives/card.tsx';
import { useTypedWords } from '#ui/primitives/way-told.tsx';
import type { ReactNode } from 'react';
import { EventTime } from './event-time.tsx';
import { ChangeJob } from './job-form.tsx';
import { NameList } from './name-list.tsx';

interface JobCardProps {
  readonly space: string;
  readonly view: ShiftView;
  readonly names: ReadonlyMap<string, string>;
  readonly meId: string;
  readonly mayChange: boolean;
  readonly onSignUp: (isComing: boolean) => void;
}

/** One job: when, who comes, how many are missing, and the one button. */
export function JobCard({ space, view, names, meId, mayChange, onSignUp }: JobCardProps): ReactNode {
  const say = useWords('shifts');
  const { withTyped } = useTypedWords(names);
  const { shift, coming, missing } = view;
  const isMine = coming.some((one) => one.memberId === meId);
  const who = coming.map((one) => withTyped(names.get(one.memberId ?? '') ?? '', one));
  const title = shift.title ?? '';
  return (
    <Card
      title={title}
      beside={
        (shift.needed ?? 0) > 0 && (
          <span
            className={`rounded-8 px-2 py-0.5 ${missing > 0 ? 'bg-waiting-tint text-waiting' : 'bg-sent-tint text-sent'}`}
          >
            {missing > 0 ? say('job_missing', { count: missing }) : say('job_full')}
          </span>
        )
      }
    >
      <div className="flex flex-col gap-2">
        <p className="text-ink-sub">
          <EventTime
            event={{ id: shift.id, spaceId: space, startTime: shift.startTime ?? null, endTime: shift.endTime ?? null }}
          />{' '}
          {(shift.needed ?? 0) > 0 && say('job_needed', { count: shift.needed ?? 0 })}
        </p>
        {shift.note && <p className="whitespace-pre-wrap">{shift.note}</p>}
        <p>
          <NameList names={who} />
        </p>
        <JobToggle title={title} isMine={isMine} onSignUp={onSignUp} />
        {mayChange && <ChangeJob space={space} shift={shift} />}
      </div>
    </Card>
  );
}

interface JobToggleProps {
  readonly title: string;
  readonly isMine: boolean;
  readonly onSignUp: (isComing: boolean) => void;
}

/** 手伝う, and back. */
export function JobToggle({ title, isMine, onSignUp }: JobToggleProps): ReactNode {
  const say = useWords('shifts');
  if (!isMine) {
    return (
      <Button kind="outline" icon="check" wide onClick={() => onSignUp(true)}>
        {say('job_come_of', { title })}
      </Button>
    );
  }
  return (
    <Button kind="text" icon="undo" wide onClick={() => onSignUp(false)}>
      {say('job_not_come_of', { title })}
    </Button>
  );
}
