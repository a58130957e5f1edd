/** A filled sheet of one party or one person, whatever way it was answered. */

/** ◎ 4 · ○ 3 · △ 2 · × 1 · － 0 (わからない, kept outside all means). For a choice: its number, 0 = not yet decided. */
export type Rating = 0 | 1 | 2 | 3 | 4;

/**
 * Whom an answer is about: `us` 「私たちは」, the id of another party, `all` for a joint item, `choice` for a category.
 * The kind of answer can be read from the key alone, so figures are made without the question set.
 */
export type AnswerSubject = string;

/** `<itemId>.<subject>`. */
export type AnswerKey = string;

/** own phone · phone passed round · paper typed in · show of hands · asked by somebody else (代理). */
export type Origin = 'phone' | 'pass' | 'paper' | 'hands' | 'proxy';

export interface Sheet {
  readonly roundId: string;
  readonly partyId: string;
  /** null when the party answers together (会で1枚) or the sheet has been made nameless. */
  readonly memberId: string | null;
  readonly origin: Origin;
  readonly isDone: boolean;
  readonly answers: { readonly [key: AnswerKey]: Rating };
  /** By item id; plain text, part of the sealed sheet. */
  readonly comments: { readonly [itemId: string]: string };
}

/** The key of one answer. */
export const answerKey = (itemId: string, subject: AnswerSubject): AnswerKey => `${itemId}.${subject}`;

/** Takes an answer key apart; null when it is none. */
export const answerKeyParts = (key: AnswerKey): { itemId: string; subject: AnswerSubject } | null => {
  const parts = keyPattern.exec(key);
  return parts?.[1] && parts[2] ? { itemId: parts[1], subject: parts[2] } : null;
};

export const isItemId = (text: string): boolean => itemPattern.test(text);

export const isRating = (value: unknown): value is Rating =>
  value === 0 || value === 1 || value === 2 || value === 3 || value === 4;

const itemPattern = /^[a-z0-9][a-z0-9-]{0,39}$/;
const keyPattern =
  /^([a-z0-9][a-z0-9-]{0,39})\.(us|all|choice|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;
