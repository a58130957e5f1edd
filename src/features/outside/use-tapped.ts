import { useState } from 'react';

/**
 * What was just tapped, shown at once; from the moment the disk says anything new the disk counts, also for what others chose.
 * @param saved what the disk says
 * @returns what is shown, and what to call with each tap
 */
export function useTapped<T>(saved: T): readonly [shown: T, tap: (value: T) => void] {
  const [tapped, setTapped] = useState<{ readonly value: T; readonly over: T } | null>(null);
  const shown = tapped !== null && tapped.over === saved ? tapped.value : saved;
  return [shown, (value) => setTapped({ value, over: saved })];
}
