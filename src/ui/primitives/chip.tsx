import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

const look =
  'inline-flex min-h-12 min-w-12 items-center justify-center gap-1 rounded-8 border-1 px-4 py-1 text-dns-16N-130 ';
const chosen = 'border-action bg-chosen text-action shadow-[inset_0_0_0_2px_var(--color-action)]';
const free = 'border-control bg-white text-ink hover:bg-chosen';

/** The look of a chip, also for the chips that are radio buttons or check boxes. */
export const chipLook = (on: boolean): string => look + (on ? chosen : free);

/** Chips side by side, with room between them for a finger. */
export function ChipRow({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className="flex flex-wrap gap-2">{children}</div>;
}

interface ChipProps {
  readonly pressed: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** A small button that is on or off. */
export function Chip({ pressed, onPress, children }: ChipProps): ReactNode {
  return (
    <button type="button" aria-pressed={pressed} onClick={onPress} className={chipLook(pressed)}>
      {pressed && <Icon name="check" className="size-[1.125em]" />}
      <span>{children}</span>
    </button>
  );
}
