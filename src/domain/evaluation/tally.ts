import { type Cell, type Counts, guardedCell, openCell } from './cell.ts';
import { type Bands, PROPOSED_BANDS } from './question-set.ts';
import { type AnswerKey, answerKeyParts, type Sheet } from './sheet.ts';

/** 会で1枚 or 1人1枚・名前なし. */
export type Voice = 'party' | 'anonymous';

/** A comment; `partyId` is null where people answer without a name. */
export interface Comment {
  readonly itemId: string;
  readonly partyId: string | null;
  readonly text: string;
}

/** What may be known of a party's answers once they are shown. Plain data: it may be stored as JSON. */
export interface PartyTally {
  readonly partyId: string;
  readonly voice: Voice;
  /** Sheets handed in. */
  readonly sheets: number;
  /** By answer key, sorted. A key that is missing is `few` for a nameless party, else nobody was asked. */
  readonly cells: { readonly [key: AnswerKey]: Cell };
}

/** Figures and comments of a whole round. */
export interface RoundTally {
  readonly parties: readonly PartyTally[];
  /** Ordered by their own text, so that neither author nor time shows. */
  readonly comments: readonly Comment[];
}

/** People per answer of one party, as a show of hands gives them. */
export interface HandsCount {
  readonly partyId: string;
  /** People asked; who raised no hand counts as －. */
  readonly people: number;
  readonly counts: { readonly [key: AnswerKey]: Counts };
}

/**
 * Turns the sheets of a round into what may be shown. Only sheets that are done count; their order and their ids leave
 * no trace. In a nameless round the small-number rules of 50-evaluation item 8 hold in every cell, and comments of
 * all parties stand in one list, because the name of a party of one or two would be the name of the writer.
 * @param partyIds parties of the round; answers about anybody else are left out
 * @param absentIds parties marked 不参加: their sheets do not count
 */
export const tallySheets = (
  voice: Voice,
  partyIds: readonly string[],
  sheets: readonly Sheet[],
  { absentIds = [], bands = PROPOSED_BANDS }: { absentIds?: readonly string[]; bands?: Bands } = {},
): RoundTally => {
  const counted = sheets.filter(
    (sheet) => sheet.isDone && partyIds.includes(sheet.partyId) && !absentIds.includes(sheet.partyId),
  );
  const parties = [...new Set(counted.map((sheet) => sheet.partyId))].toSorted().map((partyId) => {
    const own = counted.filter((sheet) => sheet.partyId === partyId);
    return tallyOf(voice, { partyId, people: own.length, counts: countAnswers(partyId, partyIds, own) }, bands);
  });
  return { parties, comments: commentsOf(voice, counted) };
};

/** A nameless party's figures from a show of hands or a paper tally, under the same rules as sheets. */
export const tallyHands = (hands: HandsCount, bands: Bands = PROPOSED_BANDS): PartyTally =>
  tallyOf('anonymous', hands, bands);

/** One cell of a tally. A party without a tally gave no answers. */
export const cellOf = (tally: PartyTally | undefined, key: AnswerKey): Cell => {
  if (!tally) return { state: 'none', unknown: 0 };
  const cell = Object.hasOwn(tally.cells, key) ? tally.cells[key] : undefined;
  return cell ?? (tally.voice === 'anonymous' ? { state: 'few' } : { state: 'none', unknown: 0 });
};

const tallyOf = (voice: Voice, { partyId, people, counts }: HandsCount, bands: Bands): PartyTally => {
  const cells = Object.entries(counts).flatMap(([key, count]): [AnswerKey, Cell][] => {
    const isChoice = answerKeyParts(key)?.subject === 'choice';
    const cell =
      voice === 'anonymous' ? guardedCell(count, people, isChoice, bands) : openCell(count, people, isChoice);
    return cell.state === 'few' ? [] : [[key, cell]];
  });
  return { partyId, voice, sheets: people, cells: Object.fromEntries(cells.toSorted(byKey)) };
};

const countAnswers = (partyId: string, partyIds: readonly string[], sheets: readonly Sheet[]) => {
  const counts = new Map<AnswerKey, [number, number, number, number]>();
  for (const sheet of sheets) {
    for (const [key, rating] of Object.entries(sheet.answers)) {
      if (!isAbout(key, partyId, partyIds)) continue;
      const count = counts.get(key) ?? [0, 0, 0, 0];
      if (rating !== 0) count[(rating - 1) as 0 | 1 | 2 | 3] += 1;
      counts.set(key, count);
    }
  }
  return Object.fromEntries(counts);
};

const isAbout = (key: AnswerKey, partyId: string, partyIds: readonly string[]): boolean => {
  const subject = answerKeyParts(key)?.subject;
  if (subject === undefined) return false;
  return ['us', 'all', 'choice'].includes(subject) || (subject !== partyId && partyIds.includes(subject));
};

const commentsOf = (voice: Voice, sheets: readonly Sheet[]): Comment[] =>
  sheets
    .flatMap((sheet) =>
      Object.entries(sheet.comments).map(([itemId, text]) => ({
        itemId,
        partyId: voice === 'anonymous' ? null : sheet.partyId,
        text,
      })),
    )
    .toSorted((a, b) => order(a.itemId, b.itemId) || order(a.text, b.text) || order(a.partyId ?? '', b.partyId ?? ''));

const byKey = (a: readonly [string, Cell], b: readonly [string, Cell]): number => order(a[0], b[0]);

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
