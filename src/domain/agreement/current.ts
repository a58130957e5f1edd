/** Where the versions of an agreement stand with the parties they name (10-domain: one consent record per party). */

/** One version, as far as its standing depends on it. */
export interface Version {
  readonly id: string;
  readonly number: number;
  readonly state: 'draft' | 'laid' | 'withdrawn';
  /** Parties it was laid before. */
  readonly partyIds: readonly string[];
  /** Silent parties without whose answer the others decided to go on. */
  readonly goOnIds: readonly string[];
  /** Of its words (`textMark`). */
  readonly mark: string;
}

/** The answer of one party to one version. */
export interface Answer {
  readonly aboutId: string;
  readonly partyId: string;
  readonly answer: 'yes' | 'no' | 'later';
  /** Of the words that were read. */
  readonly mark: string;
}

/** Where a version stands: `going` means that silent parties are passed over by a recorded decision. */
export type State = 'draft' | 'asking' | 'refused' | 'going' | 'agreed' | 'withdrawn';

/** `changed`: answered, but other words than those that stand there now. */
export type PartyAnswer = 'yes' | 'no' | 'later' | 'changed' | 'passed_over' | 'none';

export interface Standing {
  readonly state: State;
  readonly parties: readonly { readonly partyId: string; readonly answer: PartyAnswer }[];
}

/**
 * @param version one version
 * @param answers of all versions or only of this one
 * @param liveIds parties that are still part of the project; who has left is asked no more
 */
export const standingOf = (version: Version, answers: readonly Answer[], liveIds: readonly string[]): Standing => {
  const parties = version.partyIds
    .filter((partyId) => liveIds.includes(partyId))
    .map((partyId) => ({ partyId, answer: answerOf(version, answers, partyId) }));
  if (version.state !== 'laid') return { state: version.state, parties };
  const given = parties.map(({ answer }) => answer);
  return { state: stateOf(given), parties };
};

/**
 * いまの約束: the newest version to which every party it names has consented. An old one stays until a new one has all consents;
 * passing over a silent party is no consent.
 */
export const currentVersion = <V extends Version>(
  versions: readonly V[],
  answers: readonly Answer[],
  liveIds: readonly string[],
): V | null =>
  newestFirst(versions).find((version) => standingOf(version, answers, liveIds).state === 'agreed') ?? null;

/** The version whose number is highest comes first; of two with one number the younger. */
export const newestFirst = <V extends Version>(versions: readonly V[]): V[] =>
  [...versions].sort((a, b) => b.number - a.number || (a.id < b.id ? 1 : -1));

const stateOf = (given: readonly PartyAnswer[]): State => {
  if (given.length === 0) return 'asking';
  if (given.every((answer) => answer === 'yes')) return 'agreed';
  if (given.includes('no')) return 'refused';
  return given.every((answer) => answer === 'yes' || answer === 'passed_over') ? 'going' : 'asking';
};

const answerOf = (version: Version, answers: readonly Answer[], partyId: string): PartyAnswer => {
  const given = answers.find((one) => one.aboutId === version.id && one.partyId === partyId);
  if (given) return given.mark === version.mark ? given.answer : 'changed';
  return version.goOnIds.includes(partyId) ? 'passed_over' : 'none';
};
