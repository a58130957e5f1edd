import { useWords } from '#i18n/use-words.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { type ReactNode, useEffect } from 'react';
import { clockText } from './clock-text.model.ts';
import type { TalkClockView } from './use-talk-clock.ts';
import { useWakeLock } from '#ui/use-wake-lock.ts';

/** What is left of the step in big figures; at its end words, a frame and a short buzz, never a sound. */
export function ClockPanel({ view }: { readonly view: TalkClockView }): ReactNode {
  const say = useWords('talk');
  const { clock, left } = view;
  const isRunning = clock != null && clock.runningSince !== null;
  const isAwake = useWakeLock(isRunning);
  const isOver = left <= 0;
  useEffect(() => {
    if (isOver && isRunning) navigator.vibrate?.(200);
  }, [isOver, isRunning]);
  if (!clock) return null;
  return (
    <section
      aria-label={say('clock_left')}
      className={`flex flex-col gap-1 rounded-12 bg-white px-3 py-2 ${isOver ? 'border-4 border-gap' : 'border-1 border-line'}`}
    >
      <div className="flex flex-wrap items-center justify-between gap-x-2 gap-y-1">
        <p className="flex items-baseline gap-2">
          <span>{say(isOver ? 'clock_over' : 'clock_left')}</span>
          <span role="timer" data-step={clock.step} className="text-[2.5rem] leading-none font-bold tabular-nums">
            {clockText(left)}
          </span>
        </p>
        <Button kind="outline" onClick={isRunning ? view.pause : view.resume}>
          {say(isRunning ? 'talk_pause' : 'talk_resume')}
        </Button>
      </div>
      <p role="status" className="text-std-16B-170 empty:hidden">
        {isOver && say('clock_end')}
        {!isRunning && say('clock_paused')}
      </p>
      {isRunning && !isAwake && <p className="text-ink-sub">{say.rich('awake_off')}</p>}
    </section>
  );
}
