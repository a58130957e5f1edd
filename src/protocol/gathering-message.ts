import { err, ok, type Result } from '#domain/basis/result.ts';
import type { GatheringCode } from '#domain/gathering/gathering-refusal.ts';
import type { Listed } from '#domain/gathering/roster.ts';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { canonical } from './canonical.ts';
import { fromBase64, toBase64 } from './base64.ts';

/** Raised when an older app could misunderstand a message; it then says that it is too old. */
export const GATHERING_VERSION = 1;

/** The round a message belongs to; it is bound into every seal. */
export interface RoundNames {
  readonly space: string;
  readonly round: string;
  /** Question set, `id@version`. */
  readonly set: string;
}

interface Named extends RoundNames {
  readonly v: number;
}

/** A sealed sheet. Who wrote it is not in it; of what party is. All bytes as base64. */
export interface Envelope extends Named {
  readonly kyodo: 'envelope';
  readonly party: string;
  /** SHA-256 of the key. */
  readonly commit: string;
  readonly iv: string;
  readonly data: string;
}

/** The fingerprints of all envelopes. */
export interface EnvelopeList extends Named {
  readonly kyodo: 'list';
  /** In order of their ids, which says nothing about who came first. */
  readonly entries: readonly Listed[];
}

/** The key of one envelope, given away only against the list. */
export interface EnvelopeKey extends Named {
  readonly kyodo: 'key';
  readonly envelope: string;
  readonly key: string;
}

/** What the other phones get afterwards. */
export interface GatheringResult extends Named {
  readonly kyodo: 'result';
  /** Id of the list everybody has agreed to. */
  readonly list: string;
  /** 会で1枚: every envelope with its key, so that each phone opens and checks all of them itself. */
  readonly opened: readonly { readonly envelope: Envelope; readonly key: string }[];
  /** 1人1枚・名前なし: figures and comments alone, as the server will make them; `TallyRow` data. */
  readonly tallies: readonly string[];
}

export type GatheringMessage = Envelope | EnvelopeList | EnvelopeKey | GatheringResult;
type Kind = GatheringMessage['kyodo'];
type OfKind<K extends Kind> = Extract<GatheringMessage, { readonly kyodo: K }>;

/** The text of a message: what goes into pictures and files, and what ids are made of. */
export const messageText = (message: GatheringMessage): string => canonical(message);

/** Names a message by all it says: SHA-256 of its text, base64. */
export const messageId = (message: GatheringMessage): string => toBase64(messageHash(message));

/** SHA-256 of a message's text. */
export const messageHash = (message: GatheringMessage): Uint8Array => sha256(utf8ToBytes(messageText(message)));

/** How long each kind may be, in letters. The longest sheet allowed makes an envelope of half of that. */
const mostLetters: Readonly<Record<Kind, number>> = { envelope: 120_000, list: 60_000, key: 1_000, result: 2_000_000 };

/** The longest message of all. */
export const MOST_MESSAGE_BYTES = mostLetters.result * 3;

/**
 * Reads a message of one kind for one round. Nothing of it is believed but its shape: hashes and seals are checked by whoever
 * uses it.
 */
export const readMessage = <K extends Kind>(
  text: string,
  kind: K,
  here: RoundNames,
): Result<OfKind<K>, GatheringCode> => {
  if (text.length > mostLetters.result) return err('too_large');
  const found = parse(text);
  if (!found || typeof found['kyodo'] !== 'string' || !Number.isInteger(found['v'])) return err('unreadable');
  if (Number(found['v']) > GATHERING_VERSION) return err('newer_app');
  if (Number(found['v']) < GATHERING_VERSION) return err('older_app');
  if (found['kyodo'] !== kind) return err(found['kyodo'] in shapes ? 'other_kind' : 'unreadable');
  if (text.length > mostLetters[kind]) return err('too_large');
  if (!hasShape(found, kind)) return err('unreadable');
  if (found['space'] !== here.space) return err('other_space');
  if (found['round'] !== here.round) return err('other_round');
  if (found['set'] !== here.set) return err('other_questions');
  return ok(found as unknown as OfKind<K>);
};

type Loose = { readonly [key: string]: unknown };

const parse = (text: string): Loose | null => {
  try {
    const value: unknown = JSON.parse(text);
    return isLoose(value) ? value : null;
  } catch {
    return null;
  }
};

const isLoose = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Exactly these fields: an id is made of the whole text, so a field nobody looks at would make twins of one envelope. */
const hasShape = (value: unknown, kind: Kind): boolean => {
  if (!isLoose(value)) return false;
  const shape: Readonly<Record<string, (field: unknown) => boolean>> = { ...named, ...shapes[kind] };
  const keys = Object.keys(value);
  return keys.length === Object.keys(shape).length && keys.every((key) => shape[key]?.(value[key]) === true);
};

const isText = (value: unknown): boolean => typeof value === 'string' && value.length > 0 && value.length <= 100;

/** Base64 as `toBase64` writes it, so that the same bytes have one text only. @param least bytes, and most when no more may be */
const isBytes =
  (least: number, most = least) =>
  (value: unknown): boolean => {
    if (typeof value !== 'string') return false;
    try {
      const bytes = fromBase64(value);
      return bytes.length >= least && bytes.length <= most && toBase64(bytes) === value;
    } catch {
      return false;
    }
  };

const isListOf =
  (isOne: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.every(isOne);

const hasOnly =
  (fields: Readonly<Record<string, (value: unknown) => boolean>>) =>
  (value: unknown): boolean =>
    isLoose(value) &&
    Object.keys(value).length === Object.keys(fields).length &&
    Object.entries(fields).every(([key, isGood]) => isGood(value[key]));

const named = { kyodo: isText, v: Number.isInteger, space: isText, round: isText, set: isText };

const shapes: Readonly<Record<Kind, Readonly<Record<string, (value: unknown) => boolean>>>> = {
  envelope: { party: isText, commit: isBytes(32), iv: isBytes(12), data: isBytes(17, 90_000) },
  list: { entries: isListOf(hasOnly({ party: isText, id: isBytes(32) })) },
  key: { envelope: isBytes(32), key: isBytes(32) },
  result: {
    list: isBytes(32),
    opened: isListOf(hasOnly({ envelope: (value) => hasShape(value, 'envelope'), key: isBytes(32) })),
    tallies: isListOf((value) => typeof value === 'string'),
  },
};
