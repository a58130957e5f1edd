import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isTestOnly } from './layers.ts';
import { report } from './problems.ts';
import { lineOf, listFiles, readSources, type SourceFile, walk } from './source-code.ts';

type Words = { readonly file: string; readonly namespace: string; readonly entries: Readonly<Record<string, string>> };

const japanese = /[\u3041-\u30fa\u3400-\u9fff]/;
/** Folders whose code must not hold sentences: they stand in src/i18n, or as data in src/content. */
const withoutSentences = ['domain', 'protocol', 'replica', 'store', 'sync', 'features', 'ui', 'app', 'pwa'];
/** Words of programmers and offices; docs/glossary.md has the plain ones. */
const jargon = ['同期', 'ログイン', 'サーバー', 'アカウント', '宿題', '端末', 'コンフリクト', '競合'];
const longest = 40;

/**
 * Looks at the words of the screens: each Japanese sentence is used, short, and free of jargon; English is complete; no sentence
 * stands in the code.
 * @returns one line per violation
 */
export async function checkWords(root: string): Promise<string[]> {
  const [ja, easy, en] = await Promise.all(['ja', 'ja-easy', 'en'].map((folder) => readWords(root, folder)));
  // The server's error codes are words of the screens too.
  const sources = readSources(root, ['src', 'server']).filter(({ path }) => !isTestOnly(path));
  return [
    ...findUnused(
      ja ?? [],
      sources.filter(({ path }) => !path.startsWith('src/i18n/locales/')),
    ),
    ...[...(ja ?? []), ...(easy ?? [])].flatMap(complainAboutSentences),
    ...complainAboutTranslation(ja ?? [], en ?? []),
    ...sources.flatMap(findSentencesInCode),
  ];
}

/** Every file of words: it exports one object whose name is the file's. */
async function readWords(root: string, folder: string): Promise<Words[]> {
  const files = listFiles(root, [`src/i18n/locales/${folder}`], /\.ts$/).filter(
    (path) => basename(path) !== 'words.ts',
  );
  return Promise.all(
    files.map(async (file) => {
      const namespace = basename(file, '.ts');
      const module: Record<string, unknown> = await import(pathToFileURL(join(root, file)).href);
      const exported = Object.values(module).find((value) => typeof value === 'object' && value !== null) ?? {};
      const entries = Object.entries(exported).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      );
      return { file, namespace, entries: Object.fromEntries(entries) };
    }),
  );
}

/**
 * A key is used where a string says it, or where a template begins or ends like it (`state_${state}`). A key that stands in
 * several files of words counts only where that file of words is named too.
 */
function findUnused(words: readonly Words[], sources: readonly SourceFile[]): string[] {
  const texts = sources.map(stringsOf);
  const homesOf = Map.groupBy(
    words.flatMap(({ namespace, entries }) => Object.keys(entries).map((key) => ({ key, namespace }))),
    ({ key }) => key,
  );
  return words.flatMap(({ file, namespace, entries }) =>
    Object.keys(entries).flatMap((key) => {
      const asked = key.replace(/_(zero|one|two|few|many|other)$/, '');
      const isShared = (homesOf.get(key)?.length ?? 0) > 1;
      const isUsed = texts.some(
        ({ whole, heads, tails }) =>
          (whole.has(asked) ||
            whole.has(key) ||
            heads.some((head) => asked.startsWith(head)) ||
            tails.some((tail) => asked.endsWith(tail))) &&
          (!isShared || whole.has(namespace)),
      );
      return isUsed ? [] : [`${file}: ${key} is used nowhere`];
    }),
  );
}

function stringsOf({ tree }: SourceFile): { whole: Set<string>; heads: string[]; tails: string[] } {
  const whole = new Set<string>();
  const heads: string[] = [];
  const tails: string[] = [];
  walk(tree, (node) => {
    if (node.type === 'Literal' && typeof node['value'] === 'string') whole.add(node['value']);
    if (node.type !== 'TemplateLiteral' || !Array.isArray(node['quasis'])) return;
    const parts = node['quasis'].map((part: { value: { cooked: string } }) => part.value.cooked);
    if (parts.length === 1) whole.add(parts[0] ?? '');
    // Shorter ends would make nearly every key look used.
    else if (/^[\w.-]{3,}$/.test(parts[0] ?? '')) heads.push(parts[0] ?? '');
    else if (/^[\w.-]{4,}$/.test(parts.at(-1) ?? '')) tails.push(parts.at(-1) ?? '');
  });
  return { whole, heads, tails };
}

function complainAboutSentences({ file, entries }: Words): string[] {
  return Object.entries(entries).flatMap(([key, text]) => [
    ...jargon.filter((word) => text.includes(word)).map((word) => `${file}: ${key} says ${word}`),
    ...readable(text)
      .split(/[。！？\n]/)
      .filter((sentence) => [...sentence].length > longest)
      .map((sentence) => `${file}: ${key} has a sentence of ${[...sentence].length} letters: ${sentence}`),
  ]);
}

/** The text as somebody reads it: a value counts as two letters, tags and readings above the words not at all. */
function readable(text: string): string {
  return text
    .replace(/\{\{[^}]*\}\}/g, '〇〇')
    .replace(/<[^>]*>/g, '')
    .replace(/《[^》]*》|｜/g, '');
}

function complainAboutTranslation(ja: readonly Words[], en: readonly Words[]): string[] {
  return ja.flatMap(({ namespace, entries }) => {
    const other = en.find((words) => words.namespace === namespace);
    if (!other) return [`src/i18n/locales/en/${namespace}.ts is missing`];
    return Object.entries(entries).flatMap(([key, text]) => {
      const translated = other.entries[key];
      if (translated === undefined) return [`${other.file}: ${key} is missing`];
      if (japanese.test(translated.replace(/[「」]|日本語/g, ''))) return [`${other.file}: ${key} is still Japanese`];
      const [wanted, given] = [valuesIn(text), valuesIn(translated)];
      return wanted === given ? [] : [`${other.file}: ${key} has the values ${given}, the original ${wanted}`];
    });
  });
}

const valuesIn = (text: string): string =>
  [...new Set(text.match(/\{\{\s*[\w.]+/g) ?? [])]
    .map((value) => value.replace(/\W/g, ''))
    .sort()
    .join(' ') || 'none';

function findSentencesInCode({ path, text, tree }: SourceFile): string[] {
  if (!withoutSentences.some((folder) => path.startsWith(`src/${folder}/`)) && path !== 'src/main.tsx') return [];
  const found: string[] = [];
  walk(tree, (node) => {
    const value = node['value'];
    const written = node.type === 'TemplateElement' ? (value as { readonly cooked?: string }).cooked : value;
    // A regular expression looks at letters; it says nothing to anybody.
    if (typeof written === 'string' && japanese.test(written) && node['regex'] === undefined)
      found.push(
        `${path}:${lineOf(text, node.start)}: 「${written.trim().slice(0, 30)}」 stands in the code, not in src/i18n`,
      );
  });
  return found;
}

if (import.meta.main) report('words', await checkWords(join(import.meta.dirname, '..')));
