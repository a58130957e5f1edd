/** Answers that go from phone to phone as a picture, where there is no network. */
import { err, ok, type Result } from '../basis/result.ts';
import { type KnownSafety, type SafetyState, safetyStates } from './safety.ts';

/** What one code holds: a person's own answer, or all that a phone knows of a 班. */
export interface SafetyCode {
  readonly space: string;
  readonly checkId: string;
  readonly answers: readonly KnownSafety[];
}

/** Answers of one code: as many as a camera reads with ease. */
export const MOST_IN_CODE = 40;

const head = 'KYODO-ANPI1';

/**
 * Writes answers in letters a code holds closely. Ids are UUIDs without their dashes, times are seconds since 1970.
 * @param code at most MOST_IN_CODE answers
 */
export const writeSafetyCode = ({ space, checkId, answers }: SafetyCode): string =>
  [
    head,
    plain(space),
    plain(checkId),
    ...answers.map(({ memberId, state, people, at }) =>
      [
        plain(memberId),
        safetyStates.indexOf(state),
        people,
        Math.floor(at / 1000)
          .toString(36)
          .toUpperCase(),
      ].join('-'),
    ),
  ].join(':');

/**
 * Reads what a camera saw.
 * @returns `code.unknown` when it is no code of an answer, `code.damaged` when it is one and cannot be read
 */
export const readSafetyCode = (text: string): Result<SafetyCode, 'code.unknown' | 'code.damaged'> => {
  const [name, space = '', checkId = '', ...entries] = text.trim().split(':');
  if (name !== head) return err('code.unknown');
  const answers = entries.map(readEntry);
  const isWhole = [space, checkId].every((id) => isPlain.test(id)) && entries.length > 0;
  if (!isWhole || entries.length > MOST_IN_CODE || answers.includes(null)) return err('code.damaged');
  return ok({ space: dashed(space), checkId: dashed(checkId), answers: answers.filter((one) => one !== null) });
};

const isPlain = /^[0-9A-F]{32}$/;
const isEntry = /^([0-9A-F]{32})-([012])-(\d{1,2})-([0-9A-Z]{1,8})$/;

const readEntry = (entry: string): KnownSafety | null => {
  const [, id, place, people, at] = isEntry.exec(entry) ?? [];
  const state: SafetyState | undefined = safetyStates[Number(place)];
  if (id === undefined || state === undefined) return null;
  return { memberId: dashed(id), state, people: Number(people), at: Number.parseInt(at ?? '', 36) * 1000 };
};

const plain = (id: string): string => id.replaceAll('-', '').toUpperCase();

const dashed = (id: string): string => id.toLowerCase().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
