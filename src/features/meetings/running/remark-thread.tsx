import { useWords } from '#i18n/use-words.tsx';
import { minutesOf, type Remark } from '#store/minutes.ts';
import { useStore } from '#store/react.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Dialog } from '#ui/primitives/dialog.tsx';
import { Icon } from '#ui/primitives/icon.tsx';
import { SyncBadge } from '#ui/primitives/sync-badge.tsx';
import { type ReactNode, useState } from 'react';
import { tell } from '../components/tell.ts';
import type { MeetingSheet } from '../components/use-meeting-sheet.ts';
import { type RemarkColumn, type RemarkType, remarkIcon, remarkTypes } from './remark-board.model.ts';

interface RemarkThreadProps extends RemarkColumn {
  readonly space: string;
  readonly sheet: MeetingSheet;
  readonly onReply: (remarkId: string) => void;
  /** Of the heading above it, plus one. */
  readonly level: 2 | 3;
}

/** Remarks of one type, each with its replies. The word and a picture tell the type. */
export function RemarkThread({ type, threads, space, sheet, onReply, level }: RemarkThreadProps): ReactNode {
  const Heading = level === 2 ? 'h2' : 'h3';
  const say = useWords('running');
  const [turned, setTurned] = useState<Remark | null>(null);
  const store = useStore();
  const turn = async (next: RemarkType) => {
    const before = turned;
    setTurned(null);
    if (!before || before.type === next) return;
    const change = (to: RemarkType | null) => minutesOf(store).changeRemark(space, before.id, { type: to });
    const done = await change(next);
    const undo = () => change(before.type ?? null);
    tell(done.ok ? { ok: true, value: { id: before.id, undo } } : done, say('remark_turned'));
  };
  const row = (remark: Remark, isReply: boolean) => (
    <RemarkCard key={remark.id} remark={remark} sheet={sheet} isReply={isReply} onTurn={setTurned} />
  );
  return (
    <section aria-label={say(`type_${type}`)} className="flex flex-col gap-2">
      <Heading className="flex items-center gap-2 text-std-16B-170">
        <Icon name={remarkIcon(type)} />
        {say('type_count', { type: say(`type_${type}`), number: threads.length })}
      </Heading>
      <ul className="flex flex-col gap-2">
        {threads.map(({ remark, replies }) => (
          <li key={remark.id} className="rounded-12 border-1 border-line bg-white px-3 py-2">
            {row(remark, false)}
            {replies.length > 0 && (
              <div className="flex flex-col gap-2 border-s-4 border-line ps-3">
                {replies.map((reply) => row(reply, true))}
              </div>
            )}
            {sheet.isOpen && (
              <div className="mt-1 flex flex-wrap justify-between gap-x-2 border-t-1 border-line pt-1">
                <Button
                  kind="text"
                  icon="talk"
                  aria-label={say('remark_reply_of', { text: remark.text ?? '' })}
                  onClick={() => onReply(remark.id)}
                >
                  {say('remark_reply_do')}
                </Button>
                <TurnButton remark={remark} onTurn={setTurned} />
              </div>
            )}
          </li>
        ))}
      </ul>
      <Dialog open={turned !== null} title={say('remark_sort')} onClose={() => setTurned(null)}>
        <div className="flex flex-col gap-3">
          {remarkTypes.map((one) => (
            <Button
              key={one}
              kind="outline"
              wide
              icon={remarkIcon(one)}
              aria-pressed={turned?.type === one}
              onClick={() => void turn(one)}
            >
              {say(`type_${one}`)}
            </Button>
          ))}
        </div>
      </Dialog>
    </section>
  );
}

interface RemarkCardProps {
  readonly remark: Remark;
  readonly sheet: MeetingSheet;
  readonly isReply: boolean;
  readonly onTurn: (remark: Remark) => void;
}

/** One remark. A reply has one thing to press beside it: a long talk is to be read and is no wall of buttons. */
function RemarkCard({ remark, sheet, isReply, onTurn }: RemarkCardProps): ReactNode {
  const say = useWords('running');
  const text = remark.text ?? '';
  const state = sheet.stateOf(remark.id);
  const speaker = sheet.names.get(remark.speakerId ?? '');
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-2">
      <div className="min-w-36 flex-1 py-1">
        {isReply && (
          <p className="flex items-center gap-1 text-std-16B-170">
            <Icon name={remarkIcon(remark.type ?? 'none')} className="size-[1.125em]" />
            {say(`type_${remark.type ?? 'none'}`)}
          </p>
        )}
        <p className="whitespace-pre-wrap">{text}</p>
        {speaker && <p className="text-dns-16N-130 text-ink-sub">{speaker}</p>}
        {state !== 'sent' && <SyncBadge state={state} />}
      </div>
      {isReply && sheet.isOpen && (
        <div className="ms-auto">
          <TurnButton remark={remark} onTurn={onTurn} />
        </div>
      )}
    </div>
  );
}

/** Leads to what sort of remark it is. */
function TurnButton({ remark, onTurn }: Pick<RemarkCardProps, 'remark' | 'onTurn'>): ReactNode {
  const say = useWords('running');
  return (
    <Button kind="text" aria-label={say('remark_sort_of', { text: remark.text ?? '' })} onClick={() => onTurn(remark)}>
      {say('remark_sort_do')}
    </Button>
  );
}
