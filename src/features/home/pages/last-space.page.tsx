import { useLive } from '#store/react.tsx';
import { usePreferences } from '#ui/preferences.ts';
import type { ReactNode } from 'react';
import { HomePage } from './home.page.tsx';

/** The first page without a group in its address: that of the group or project that was open last. */
export function LastSpacePage(): ReactNode {
  const lastSpace = usePreferences((kept) => kept.lastSpace);
  const spaces = useLive((store) => store.spaces.listSpaces(), []);
  const shown = spaces?.find((space) => space.id === lastSpace) ?? spaces?.[0];
  return shown ? <HomePage key={shown.id} space={shown.id} /> : null;
}
