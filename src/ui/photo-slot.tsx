import { createContext, createElement, type ReactNode, Suspense, use } from 'react';
import type { Part } from './part.tsx';

/** What a page says about the photos it wants to show. */
export interface PhotoSlotProps {
  readonly space: string;
  /** The record they belong to, or the draft of one that is yet to be written. */
  readonly about: string;
  readonly isDraft?: boolean;
  readonly mayAdd: boolean;
  /** Done before a photo is taken in, where what it belongs to may not have come into being yet. */
  readonly prepare?: () => Promise<unknown>;
}

const PhotoSlotContext = createContext<Part<PhotoSlotProps> | null>(null);

/** Set once by the app: the place of photos, which comes with the first page that shows some. */
export const PhotoSlotProvider = PhotoSlotContext;

/** Photos of a record, wherever it is shown: small pictures, what is on its way, adding more. */
export function PhotoSlot(props: PhotoSlotProps): ReactNode {
  const Photos = use(PhotoSlotContext);
  return Photos && <Suspense>{createElement(Photos, props)}</Suspense>;
}
