import type { ReactNode } from 'react';

interface PrintSheetProps {
  readonly title: string;
  /** The group or project. */
  readonly space: string;
  /** The day the paper is about, written for paper. */
  readonly date?: string;
  /** When it was made and which version it is. */
  readonly version?: string;
  /** Letters of 14 pt instead of 10.5 pt. */
  readonly large?: boolean;
  readonly children: ReactNode;
}

/** One paper. The same page is its preview; the head line names it, since browsers do not number pages alike. */
export function PrintSheet({ title, space, date, version, large = false, children }: PrintSheetProps): ReactNode {
  return (
    <article
      className="print-sheet rounded-4 border-1 border-line bg-white p-4 text-std-16N-170"
      data-size={large ? 'large' : 'normal'}
    >
      <header className="mb-4 border-b-2 border-ink pb-2 print:mb-2 print:pb-1">
        <div className="flex flex-wrap justify-between gap-x-4 text-dns-16N-130">
          <span>{space}</span>
          <span>{version}</span>
        </div>
        <h2 className="my-1! text-center text-[1.375em]! font-bold">{title}</h2>
        {date && <p className="text-end">{date}</p>}
      </header>
      {children}
    </article>
  );
}
