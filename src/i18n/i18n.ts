import { createInstance } from 'i18next';
import { withoutFurigana } from './furigana-marks.ts';
import { type Language, type Locale, languages } from './languages.ts';
import { common } from './locales/ja/common.ts';
import { errors } from './locales/ja/errors.ts';
import { status } from './locales/ja/status.ts';
import type { Namespace, Originals } from './namespaces.ts';
import type { WordKey, WordValues } from './words.ts';

type Bundle = Readonly<Record<string, string>>;

/** The words every screen needs; they come with the first script. */
const core = { common, errors, status };

/** The words of one part of the app; they come with its first screen. */
const japanese: Readonly<Record<Exclude<Namespace, keyof typeof core>, () => Promise<Bundle>>> = {
  activities: async () => (await import('./locales/ja/activities.ts')).activities,
  agreements: async () => (await import('./locales/ja/agreements.ts')).agreements,
  calendar: async () => (await import('./locales/ja/calendar.ts')).calendar,
  circulars: async () => (await import('./locales/ja/circulars.ts')).circulars,
  cities: async () => (await import('./locales/ja/cities.ts')).cities,
  evaluations: async () => (await import('./locales/ja/evaluations.ts')).evaluations,
  events: async () => (await import('./locales/ja/events.ts')).events,
  evidence: async () => (await import('./locales/ja/evidence.ts')).evidence,
  gathering: async () => (await import('./locales/ja/gathering.ts')).gathering,
  goals: async () => (await import('./locales/ja/goals.ts')).goals,
  history: async () => (await import('./locales/ja/history.ts')).history,
  home: async () => (await import('./locales/ja/home.ts')).home,
  lessons: async () => (await import('./locales/ja/lessons.ts')).lessons,
  meetings: async () => (await import('./locales/ja/meetings.ts')).meetings,
  minutes: async () => (await import('./locales/ja/minutes.ts')).minutes,
  outbox: async () => (await import('./locales/ja/outbox.ts')).outbox,
  outside: async () => (await import('./locales/ja/outside.ts')).outside,
  people: async () => (await import('./locales/ja/people.ts')).people,
  photos: async () => (await import('./locales/ja/photos.ts')).photos,
  planning: async () => (await import('./locales/ja/planning.ts')).planning,
  plans: async () => (await import('./locales/ja/plans.ts')).plans,
  principles: async () => (await import('./locales/ja/principles.ts')).principles,
  print: async () => (await import('./locales/ja/print.ts')).print,
  projects: async () => (await import('./locales/ja/projects.ts')).projects,
  proxy: async () => (await import('./locales/ja/proxy.ts')).proxy,
  publishing: async () => (await import('./locales/ja/publishing.ts')).publishing,
  review: async () => (await import('./locales/ja/review.ts')).review,
  running: async () => (await import('./locales/ja/running.ts')).running,
  safety: async () => (await import('./locales/ja/safety.ts')).safety,
  search: async () => (await import('./locales/ja/search.ts')).search,
  settings: async () => (await import('./locales/ja/settings.ts')).settings,
  shifts: async () => (await import('./locales/ja/shifts.ts')).shifts,
  start: async () => (await import('./locales/ja/start.ts')).start,
  surveys: async () => (await import('./locales/ja/surveys.ts')).surveys,
  talk: async () => (await import('./locales/ja/talk.ts')).talk,
  today: async () => (await import('./locales/ja/today.ts')).today,
};

/** The other folders of words; each comes whole, when somebody chooses it. */
const others: Readonly<Record<string, () => Promise<Readonly<Record<string, Bundle>>>>> = {
  'ja-easy': async () => (await import('./locales/ja-easy/words.ts')).words,
  en: async () => (await import('./locales/en/words.ts')).words,
};

const i18n = createInstance({
  lng: 'ja',
  resources: { ja: core },
  defaultNS: 'common',
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
  interpolation: { escapeValue: false },
});
void i18n.init();

let shown: Language = 'ja';
const listeners = new Set<() => void>();
const coming = new Map<string, Promise<void>>();

/** The language that is shown now. */
export const currentLanguage = (): Language => shown;

/** The way dates and numbers are written now. */
export const currentLocale = (): Locale => languages[currentLanguage()].locale;

/** Calls `listener` after every change of language; returns the way to stop. */
export function onLanguageChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether the words of `namespace` can be asked for at once. */
export const hasWords = (namespace: Namespace): boolean =>
  languages[currentLanguage()].folders.some(
    (folder) => folder !== 'ja-easy' && i18n.hasResourceBundle(folder, namespace),
  );

/** Fetches the words of these parts of the app; the same promise while they are coming. */
export function loadWords(...namespaces: readonly Namespace[]): Promise<void> {
  const missing = namespaces.filter((namespace) => !hasWords(namespace));
  if (missing.length === 0) return Promise.resolve();
  return once(missing.join(' '), async () => {
    await Promise.all(missing.map(loadJapanese));
  });
}

/**
 * Shows the app in another language, once its words have arrived. Keeping the choice is the caller's business.
 * Rejects when the words cannot be fetched; the old language stays.
 */
export async function setLanguage(language: Language): Promise<void> {
  await Promise.all(languages[language].folders.map(loadFolder));
  if (languages[language].locale === 'ja' && currentLocale() !== 'ja') {
    await Promise.all((Object.keys(japanese) as (keyof typeof japanese)[]).map(loadJapanese));
  }
  shown = language;
  if (typeof document !== 'undefined') {
    document.documentElement.lang = languages[language].locale;
    document.documentElement.toggleAttribute('data-furigana', languages[language].furigana);
  }
  for (const listener of listeners) listener();
}

/** One sentence in the current language, with the marks of readings still in it. */
export const markedWords = <N extends Namespace>(
  namespace: N,
  key: WordKey<Originals[N]>,
  values: WordValues = {},
): string => translate(namespace, key as string, values);

/** One sentence in the current language. For places without React; screens use `useWords`. */
export const sayWords = <N extends Namespace>(namespace: N, key: WordKey<Originals[N]>, values?: WordValues): string =>
  withoutFurigana(markedWords(namespace, key, values));

/**
 * The sentence for an expected failure. A code without a sentence gets a general one and is handed back,
 * to be shown under 「くわしく」.
 */
export function errorWords(code: string, values?: WordValues): { readonly text: string; readonly detail?: string } {
  if (Object.hasOwn(errors, code)) return { text: withoutFurigana(translate('errors', code, values)) };
  return { text: sayWords('errors', 'unknown'), detail: code };
}

const translate = (namespace: Namespace, key: string, values?: WordValues): string =>
  i18n.t(key, { ...values, ns: namespace, lngs: languages[shown].folders });

function loadJapanese(namespace: Namespace): Promise<void> {
  return once(`ja ${namespace}`, async () => {
    if (namespace in core) return;
    const words = await japanese[namespace as keyof typeof japanese]();
    i18n.addResourceBundle('ja', namespace, words);
  });
}

function loadFolder(folder: string): Promise<void> {
  const load = others[folder];
  if (load === undefined) return Promise.resolve();
  return once(`folder ${folder}`, async () => {
    for (const [namespace, words] of Object.entries(await load())) i18n.addResourceBundle(folder, namespace, words);
  });
}

/** Does a piece of loading once; a failure is forgotten so that it can be tried again. */
function once(name: string, load: () => Promise<void>): Promise<void> {
  const known = coming.get(name);
  if (known) return known;
  const promise = load().catch((reason: unknown) => {
    coming.delete(name);
    throw reason;
  });
  coming.set(name, promise);
  return promise;
}
