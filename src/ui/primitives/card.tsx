import { type ReactNode, useId } from 'react';

interface CardProps {
  /** The heading of the card; a card without one is a plain box. */
  readonly title?: ReactNode;
  /** 2 when left out. */
  readonly level?: 2 | 3;
  /** What stands at the right of the heading: a badge or a small link. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}

/** A white sheet on the grey board. */
export function Card({ title, level = 2, beside, children }: CardProps): ReactNode {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  if (title === undefined) return <div className={sheet}>{children}</div>;
  return (
    <section aria-labelledby={id} className={sheet}>
      <div className="mb-2 flex flex-wrap items-start justify-between gap-2">
        <Heading id={id} className="text-std-18B-160">
          {title}
        </Heading>
        {beside}
      </div>
      {children}
    </section>
  );
}

const sheet = 'rounded-12 border-1 border-line bg-white p-4';
