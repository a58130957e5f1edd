import { todayOf } from '#store/today.ts';
import { type ReactNode, useEffect } from 'react';
import type { FindToday } from '../home-view.ts';

interface TodayHereProps {
  /** Called once this part has come, with what the page asks from now on. */
  readonly onHere: (found: { readonly findToday: FindToday }) => void;
}

/** Tells the page that the part of today is here; it shows nothing itself. */
export function TodayHere({ onHere }: TodayHereProps): ReactNode {
  useEffect(() => onHere({ findToday: (store, space) => todayOf(store).findToday(space) }), [onHere]);
  return null;
}
