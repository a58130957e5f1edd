import { type ReactNode, useId } from 'react';

interface SectionProps {
  readonly title: string;
  /** A link or a badge at the right of the heading. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page under a heading. */
export function Section({ title, beside, children }: SectionProps): ReactNode {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id={id} className="text-std-20B-150">
          {title}
        </h2>
        {beside}
      </div>
      {children}
    </section>
  );
}
