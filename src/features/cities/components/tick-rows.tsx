import type { Point } from '#content/city-set.ts';
import { useContentWords } from '#i18n/use-content-words.tsx';
import { CheckRows } from '#ui/primitives/choice-rows.tsx';
import type { ReactNode } from 'react';
import { type TickPart, type Ticks, ticked } from '../requirement-check.model.ts';

interface TickRowsProps {
  readonly label: string;
  readonly support: string;
  readonly points: readonly Point[];
  readonly part: TickPart;
  readonly ticks: Ticks;
  readonly onTick: (id: string, isOn: boolean) => void;
}

/** One sentence of the city after the other, to be ticked. */
export function TickRows({ label, support, points, part, ticks, onTick }: TickRowsProps): ReactNode {
  const words = useContentWords();
  return (
    <CheckRows
      label={label}
      support={support}
      options={points.map((point) => ({ value: point.id, label: words(point.words) }))}
      values={ticked(ticks, part)}
      onToggle={onTick}
    />
  );
}
