import type { ReactNode } from 'react';

interface PaperSectionProps {
  readonly title: string;
  /** Stays on one sheet, and never alone there: what signatures confirm stands above them. */
  readonly isWhole?: boolean;
  readonly children: ReactNode;
}

/** A part of a paper under a heading with a line. */
export function PaperSection({ title, isWhole = false, children }: PaperSectionProps): ReactNode {
  return (
    <section className={`mt-4 print:mt-2 ${isWhole ? 'keep-together break-before-avoid' : ''}`}>
      <h3 className="mt-0! mb-1! border-b-1 border-control text-[1.125em]">{title}</h3>
      {children}
    </section>
  );
}
