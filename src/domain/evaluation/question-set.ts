/** What the rules need to know of a question set; its words are content. */

/** 事前 · 中間 · 事後. */
export type Phase = 'before' | 'mid' | 'after';

/** Short asks the ★ questions, full asks all (50-evaluation item 2). */
export type Length = 'short' | 'full';

/**
 * each: answered about ourselves and about every other party by name · joint: once per party, about what all have
 * together · choice: once per party, one of some categories, never averaged.
 */
export type ItemSubject = 'each' | 'joint' | 'choice';

export interface ItemRule {
  /** Small letters, digits and hyphens, never used again for another question. */
  readonly id: string;
  readonly phase: Phase;
  /** The principle it belongs to; null for the outcome. */
  readonly principle: string | null;
  readonly subject: ItemSubject;
  readonly isStar: boolean;
  /** Items of one family may be compared over time. */
  readonly family: string;
  /** Number of categories of a choice, else 0. */
  readonly choices: number;
}

/** Lower ends of the bands; below `almost` is an issue. */
export interface Bands {
  readonly strong: number;
  readonly almost: number;
}

/** 強み · もう一歩 · 課題. */
export type Band = 'strong' | 'almost' | 'issue';

/** When a card is laid on the table. */
export interface CardLimits {
  readonly wideGap: number;
  readonly gap: number;
  readonly low: number;
  readonly spread: number;
  /** Share of －, above it a card. */
  readonly unknown: number;
}

export interface QuestionRules {
  /** Principles in the order they are shown. */
  readonly principles: readonly string[];
  readonly items: readonly ItemRule[];
  /** Answers a principle needs, else データ不足. */
  readonly needed: { readonly [length in Length]: number };
  readonly bands: Bands;
  readonly cards: CardLimits;
}

/** Bands proposed in 50-evaluation; every shipped set uses them. */
export const PROPOSED_BANDS: Bands = { strong: 3.25, almost: 2.5 };

/** The items asked in a round, in the order of the set. */
export const itemsOf = (rules: QuestionRules, phase: Phase, length: Length): ItemRule[] =>
  rules.items.filter((item) => item.phase === phase && (length === 'full' || item.isStar));
