import { usePreferences } from '#ui/preferences.ts';
import type { ReactNode } from 'react';
import { HomePage } from './home.page.tsx';

/**
 * ホーム without an address of its own: the group or project that was open last. The layout keeps the choice up to date; with a
 * phone that has none it shows the welcome instead.
 */
export function LastSpacePage(): ReactNode {
  const lastSpace = usePreferences((kept) => kept.lastSpace);
  return lastSpace === null ? null : <HomePage key={lastSpace} space={lastSpace} />;
}
