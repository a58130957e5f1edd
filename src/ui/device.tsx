import type { Language } from '#i18n/languages.ts';
import { createContext, type ReactNode, use } from 'react';

/** The size of letters: 18, 21 or 24 px for one rem. */
export type TextSize = 'normal' | 'large' | 'xlarge';

/** All sizes, small to large. */
export const textSizes: readonly TextSize[] = ['normal', 'large', 'xlarge'];

/** Whether the browser promised not to clear what is stored. */
export type StoragePromise = 'kept' | 'refused' | 'unknown';

/** What the app knows of the phone it runs on, and what the person chose for this phone alone. */
export interface Device {
  readonly language: Language;
  /** Shows the app in another language and remembers it; rejects when its words cannot be fetched. */
  readonly chooseLanguage: (language: Language) => Promise<void>;
  readonly textSize: TextSize;
  /** Changes the size of letters at once and remembers it. */
  readonly chooseTextSize: (size: TextSize) => void;
  /** The version of the app: 0.1.0. */
  readonly version: string;
  /** Every page opens without a network. */
  readonly isOfflineReady: boolean;
  /** Bytes used and free; undefined where the browser does not tell. */
  readonly measureStorage: () => Promise<{ readonly used: number; readonly free: number } | undefined>;
  /** Asks the browser to keep what is stored and tells what it said. */
  readonly keepStorage: () => Promise<StoragePromise>;
}

const DeviceContext = createContext<Device | null>(null);

/** Set once by the app around its routes. */
export const DeviceProvider = ({ device, children }: { readonly device: Device; readonly children: ReactNode }) => (
  <DeviceContext value={device}>{children}</DeviceContext>
);

/** The phone and its settings. */
export const useDevice = (): Device => {
  const device = use(DeviceContext);
  if (!device) throw new Error('useDevice stands outside DeviceProvider');
  return device;
};
