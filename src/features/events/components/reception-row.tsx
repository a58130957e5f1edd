import { formatClock } from '#i18n/format.ts';
import { useWords } from '#i18n/use-words.tsx';
import type { DayName } from '#store/born-day.ts';
import { dayWritingOf } from '#store/day-writing.ts';
import { useStore } from '#store/react.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Icon } from '#ui/primitives/icon.tsx';
import { type MouseEvent, type ReactNode, useRef } from 'react';
import { tellRefusal } from '../tell-refusal.ts';

interface ReceptionRowProps {
  readonly space: string;
  readonly day: DayName;
  readonly memberId: string;
  readonly name: string;
  /** What they said before. */
  readonly answer: 'yes' | 'maybe' | 'no' | null;
  /** Whom they said they bring along. */
  readonly guests: number;
  readonly isPresent: boolean;
  /** When they came in, milliseconds since 1970. */
  readonly at: number | null;
}

/** A second tap so soon is meant for the first button. In milliseconds. */
const doubleTap = 700;

/** One name at the reception: a tap anywhere on the row says 出席; taking it back is a button of its own. */
export function ReceptionRow(props: ReceptionRowProps): ReactNode {
  const { space, day, memberId, name, answer, guests, isPresent, at } = props;
  const say = useWords('events');
  const common = useWords('common');
  const company =
    answer === 'yes' && guests > 0 ? say('with_guests', { people: common('people', { count: guests }) }) : '';
  const store = useStore();
  const tappedAt = useRef(-doubleTap);
  const checkIn = (event: MouseEvent) => {
    tappedAt.current = event.timeStamp;
    void tellRefusal(dayWritingOf(store).checkIn(space, day, memberId));
  };
  const takeBack = (event: MouseEvent) => {
    if (event.timeStamp - tappedAt.current < doubleTap) return;
    void tellRefusal(dayWritingOf(store).undoCheckIn(space, day, memberId));
  };
  const words = (
    <NameAndWord name={name}>
      <span className="text-ink-sub">
        {answer ? say(`you_${answer}`) : say('answer_open')}
        {company}
      </span>
    </NameAndWord>
  );
  // Both looks are equally high: no name moves while people come in.
  if (!isPresent) {
    return (
      <li>
        <button
          type="button"
          onClick={checkIn}
          className="flex min-h-20 w-full items-center gap-3 px-4 py-2 -outline-offset-4! hover:bg-chosen active:bg-key-100"
        >
          <span aria-hidden="true" className="size-8 shrink-0 rounded-full border-2 border-control" />
          {words}
        </button>
      </li>
    );
  }
  return (
    <li className="flex min-h-20 items-center gap-3 bg-sent-tint px-4 py-2">
      <Icon name="check" className="size-8 text-sent" />
      <NameAndWord name={name}>
        <span className="font-bold text-sent">{say('came_at', { time: at === null ? '' : formatClock(at) })}</span>
        {company && <span className="text-ink-sub">{company}</span>}
      </NameAndWord>
      <Button kind="text" aria-label={say('take_back_of', { name })} onClick={takeBack}>
        {say('take_back')}
      </Button>
    </li>
  );
}

function NameAndWord({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <span className="flex min-w-0 flex-1 flex-col text-start">
      <span className="text-std-18B-160">{name}</span>
      <span className="text-dns-16N-130">{children}</span>
    </span>
  );
}
