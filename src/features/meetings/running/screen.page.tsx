import { itemTime, runState } from '#domain/meeting/meeting-clock.ts';
import { castCount } from '#domain/meeting/vote.ts';
import { formatClock } from '#i18n/format.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useLive } from '#store/react.tsx';
import { votesOf } from '#store/votes.ts';
import { Button } from '#ui/primitives/button.tsx';
import { Icon } from '#ui/primitives/icon.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { useWakeLock } from '#ui/use-wake-lock.ts';
import { type ReactNode, useEffect } from 'react';
import { MeetingFrame } from '../components/meeting-frame.tsx';
import type { MeetingSheet } from '../components/use-meeting-sheet.ts';
import { resultWords } from '../entry-words.ts';
import { columnsOf, remarkIcon } from './remark-board.model.ts';
import { currentItem } from './running.model.ts';
import { useFollowedPart } from './screen-channel.ts';
import { TimeLine } from './time-line.tsx';
import { useNow } from './use-now.ts';

/**
 * For a projector or a tablet on the table: what is talked about, the clock, what was decided, the remarks by type. It is
 * only looked at, and follows whoever writes: on the same device at once, on others as their records come.
 */
export function ScreenPage(): ReactNode {
  return <MeetingFrame>{(sheet, space) => <Screen space={space} sheet={sheet} />}</MeetingFrame>;
}

function Screen({ space, sheet }: { readonly space: string; readonly sheet: MeetingSheet }): ReactNode {
  const say = useWords('running');
  const words = useWords('meetings');
  const { meeting } = sheet;
  const state = runState(meeting);
  const now = useNow(true);
  useWakeLock(true);
  const followed = useFollowedPart(meeting.id);
  const item = sheet.agenda.find(({ id }) => id === followed) ?? currentItem(sheet);
  const part = item ? sheet.board.items.find(({ id }) => id === item.id) : sheet.board.rest;
  const title = meeting.title ?? words(`type_${meeting.type ?? 'working'}`);
  useEffect(() => {
    document.title = say('screen_title');
  }, [say]);
  return (
    <main
      id="main"
      className="fixed inset-0 z-40 flex flex-col bg-white text-ink"
      style={{ fontSize: 'clamp(1.375rem, 4.8vmin, 4rem)', lineHeight: 1.4 }}
    >
      <section
        aria-label={say('screen_title')}
        tabIndex={0}
        className="flex min-h-0 flex-1 flex-col gap-[0.5em] overflow-y-auto px-[0.8em] py-[0.5em]"
      >
        <p className="flex flex-wrap justify-between gap-x-[1em] text-[0.7em]">
          <span>{title}</span>
          <span className="tabular-nums">{formatClock(now)}</span>
        </p>
        <h1 className="text-[1.5em] leading-snug font-bold">
          {item?.title ?? say(state === 'before' ? 'screen_waiting' : 'no_item')}
        </h1>
        {state === 'before' && <p>{say('screen_before')}</p>}
        {item && state !== 'before' && <TimeLine time={itemTime(meeting, item, now)} isLarge />}
        <OpenVote space={space} meetingId={meeting.id} />
        <div className="grid gap-[0.8em] [grid-template-columns:repeat(auto-fit,minmax(min(100%,13em),1fr))]">
          {part && part.remarks.length > 0 && <Remarks remarks={part.remarks} />}
          <div>
            <h2 className="font-bold">{say('screen_decided')}</h2>
            {sheet.decisions.length === 0 && <p>{say('screen_none')}</p>}
            <ul className="list-disc ps-[1.2em]">
              {sheet.decisions.map((decision) => (
                <li key={decision.id}>
                  {[decision.text ?? '', resultWords(decision, words)].filter(Boolean).join('　')}
                </li>
              ))}
            </ul>
          </div>
        </div>
      </section>
      <div className="flex flex-wrap gap-3 border-t-2 border-ink px-3 py-1 text-std-16N-170">
        <LinkButton kind="outline" icon="back" to={paths.meeting(space, meeting.id)}>
          {say('screen_close')}
        </LinkButton>
        {document.fullscreenEnabled && (
          <Button
            kind="outline"
            onClick={() => void document.documentElement.requestFullscreen().catch(() => undefined)}
          >
            {say('screen_full')}
          </Button>
        )}
      </div>
    </main>
  );
}

/** What is asked now, and how many have answered: never what. */
function OpenVote({ space, meetingId }: { readonly space: string; readonly meetingId: string }): ReactNode {
  const say = useWords('running');
  const votes = useLive((store) => votesOf(store).listVotes(space, meetingId), [space, meetingId]) ?? [];
  const open = votes.filter((vote) => vote.state !== 'closed');
  return open.map((vote) => (
    <div key={vote.id} className="flex flex-wrap gap-x-[1em] border-4 border-ink px-[0.6em] py-[0.2em]">
      <h2 className="font-bold">{say('screen_vote')}</h2>
      <p>{vote.question}</p>
      <p>{say('screen_cast', { number: castCount(vote) })}</p>
    </div>
  ));
}

/** By type, without names. */
function Remarks({ remarks }: { readonly remarks: MeetingSheet['remarks'] }): ReactNode {
  const say = useWords('running');
  return (
    <div>
      <h2 className="font-bold">{say('screen_remarks')}</h2>
      <div className="flex flex-col gap-[0.4em]">
        {columnsOf(remarks).map(({ type, threads }) => (
          <section key={type} aria-label={say(`type_${type}`)} className="border-2 border-ink px-[0.5em] py-[0.2em]">
            <h3 className="flex items-center gap-[0.3em] font-bold">
              <Icon name={remarkIcon(type)} className="size-[1em]" />
              {say(`type_${type}`)}
            </h3>
            <ul className="flex flex-col gap-[0.3em]">
              {threads.map(({ remark, replies }) => (
                <li key={remark.id}>
                  {remark.text}
                  {replies.map((reply) => (
                    <span key={reply.id} className="block border-s-4 border-ink ps-[0.5em] text-[0.85em]">
                      {reply.text}
                    </span>
                  ))}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}
