/**
 * A page made for people outside the project: what reviewers read and what is published. It is plain blocks without markup,
 * so that the phone that shows it, the paper and the public page all say the same, word for word.
 */

/** One part of the page. Every text is plain; a line break is the only thing that stands in it besides letters. */
export type PageBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, text: string])[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** The whole page. */
export interface SharedPage {
  readonly lang: 'ja' | 'en';
  readonly title: string;
  /** A quieter line under the title: of what, by whom, when. */
  readonly lead: string;
  readonly blocks: readonly PageBlock[];
}

/** The longest body in UTF-16 units, below what one edit may carry. */
export const longestPage = 60_000;

/** The page as it is kept and agreed to. */
export const writeSharedPage = (page: SharedPage): string => JSON.stringify(page);

/**
 * Reads a kept page, trusting nothing.
 * @param body JSON
 * @returns null when it is no page, or one with something else in it
 */
export const readSharedPage = (body: unknown): SharedPage | null => {
  if (typeof body !== 'string' || body.length > longestPage) return null;
  try {
    const page: unknown = JSON.parse(body);
    return isPage(page) ? page : null;
  } catch {
    return null;
  }
};

/** Every text of the page, for looking something up in it. */
export const textsOf = ({ title, lead, blocks }: SharedPage): string[] => [title, lead, ...blocks.flatMap(textsIn)];

const textsIn = (block: PageBlock): readonly string[] => {
  switch (block.kind) {
    case 'list':
      return block.items;
    case 'facts':
      return block.rows.flat();
    case 'table':
      return [block.caption, ...block.head, ...block.rows.flat()];
    default:
      return [block.text];
  }
};

const isPage = (value: unknown): value is SharedPage =>
  hasOnly(value, ['lang', 'title', 'lead', 'blocks']) &&
  (value['lang'] === 'ja' || value['lang'] === 'en') &&
  isText(value['title']) &&
  isText(value['lead']) &&
  isListOf(value['blocks'], isBlock);

const isBlock = (value: unknown): value is PageBlock => {
  const kind = kindOf(value);
  if (kind === 'list') return hasOnly(value, ['kind', 'items']) && isListOf(value['items'], isText);
  if (kind === 'facts') return hasOnly(value, ['kind', 'rows']) && isListOf(value['rows'], rowOf(2));
  if (kind === 'table') return isTable(value);
  const isPlain = kind === 'heading' || kind === 'text' || kind === 'note';
  return isPlain && hasOnly(value, ['kind', 'text']) && isText(value['text']);
};

const kindOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;

const isTable = (value: unknown): boolean => {
  if (!hasOnly(value, ['kind', 'caption', 'head', 'rows'])) return false;
  const { caption, head, rows } = value;
  return isText(caption) && isListOf(head, isText) && isListOf(rows, rowOf(head.length));
};

const rowOf =
  (length: number) =>
  (value: unknown): value is string[] =>
    isListOf(value, isText) && value.length === length;

const isText = (value: unknown): value is string => typeof value === 'string' && value.isWellFormed();

const isListOf = <T>(value: unknown, isOne: (one: unknown) => one is T): value is T[] =>
  Array.isArray(value) && value.every(isOne);

const hasOnly = (value: unknown, names: readonly string[]): value is { readonly [name: string]: unknown } =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).length === names.length &&
  names.every((name) => Object.hasOwn(value, name));
