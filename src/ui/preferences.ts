import { isLanguage, type Language } from '#i18n/languages.ts';
import { setLanguage } from '#i18n/i18n.ts';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';

/** 18, 21 or 24 px. */
export type TextSize = 'normal' | 'large' | 'xlarge';

export const textSizes: readonly TextSize[] = ['normal', 'large', 'xlarge'];

/** What this phone remembers by itself: needed before the first paint, never sent. */
export interface Preferences {
  readonly language: Language;
  readonly textSize: TextSize;
  /** The group or project that was open last. */
  readonly lastSpace: string | null;
}

/** Reads and keeps the choices. Screens change them by `chooseLanguage`, `chooseTextSize` and `rememberSpace`. */
export const usePreferences = create<Preferences>()(
  persist((): Preferences => ({ language: 'ja', textSize: 'normal', lastSpace: null }), {
    name: 'preferences',
    version: 1,
    merge: (kept, initial) => ({ ...initial, ...readable(kept) }),
  }),
);

/** Puts the kept choices on the page; resolves when the words are there. */
export const applyPreferences = async (): Promise<void> => {
  const { language, textSize } = usePreferences.getState();
  applyTextSize(textSize);
  // Words that cannot be fetched now leave the app in Japanese; the choice stays for the next start.
  if (language !== 'ja') await setLanguage(language).catch(() => undefined);
};

/** Shows the app in another language from now on. Rejects when its words cannot be fetched. */
export const chooseLanguage = async (language: Language): Promise<void> => {
  await setLanguage(language);
  usePreferences.setState({ language });
};

/** Shows larger or smaller text from now on. */
export const chooseTextSize = (textSize: TextSize): void => {
  applyTextSize(textSize);
  usePreferences.setState({ textSize });
};

/** Remembers which group or project is open. */
export const rememberSpace = (lastSpace: string | null): void => {
  if (usePreferences.getState().lastSpace !== lastSpace) usePreferences.setState({ lastSpace });
};

const applyTextSize = (textSize: TextSize): void => {
  if (textSize === 'normal') delete document.documentElement.dataset['text'];
  else document.documentElement.dataset['text'] = textSize;
};

/** What an older or newer app kept, as far as this one understands it. Read at once while the file loads, so it is hoisted. */
function readable(kept: unknown): Partial<Preferences> {
  if (typeof kept !== 'object' || kept === null) return {};
  const { language, textSize, lastSpace } = kept as Record<string, unknown>;
  const size = textSizes.find((one) => one === textSize);
  return {
    ...(isLanguage(language) ? { language } : {}),
    ...(size ? { textSize: size } : {}),
    ...(typeof lastSpace === 'string' ? { lastSpace } : {}),
  };
}
