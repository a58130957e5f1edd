import { Icon, type IconName } from '#ui/primitives/icon.tsx';
import type { ReactNode } from 'react';
import { Link } from 'wouter';

interface BigChoiceProps {
  readonly icon: IconName;
  readonly title: string;
  /** What will happen. */
  readonly note: string;
  /** An address, or what to do. */
  readonly onChoose: string | (() => void);
}

const look =
  'flex min-h-20 w-full items-center gap-3 rounded-12 border-2 border-action bg-white px-4 py-3 text-start ' +
  'text-action hover:bg-chosen active:bg-key-100';

/** One of the few ways to begin: a wide button with a picture and a word about what follows. */
export function BigChoice({ icon, title, note, onChoose }: BigChoiceProps): ReactNode {
  const content = (
    <>
      <Icon name={icon} className="size-8" />
      <span className="flex min-w-0 flex-1 flex-col">
        <span className="text-std-18B-160">{title}</span>
        <span className="text-dns-16N-130 text-pretty text-ink-sub [word-break:auto-phrase]">{note}</span>
      </span>
    </>
  );
  return typeof onChoose === 'string' ? (
    <Link href={onChoose} className={look}>
      {content}
    </Link>
  ) : (
    <button type="button" onClick={onChoose} className={look}>
      {content}
    </button>
  );
}
