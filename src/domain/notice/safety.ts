/** 安否: ○無事 △けが ×助けて 未確認, counted by 班. */
import type { BlockWalk } from './walk-round.ts';

export const safetyStates = ['safe', 'hurt', 'help'] as const;
export type SafetyState = (typeof safetyStates)[number];

/** Where one person's answer stands; `unknown` are those one has to look for. */
export interface SafetyCount {
  readonly safe: number;
  readonly hurt: number;
  readonly help: number;
  readonly unknown: number;
}

/** What is known of one person. */
export interface KnownSafety {
  readonly memberId: string;
  readonly state: SafetyState;
  /** People there besides, children and guests of the house; 0 when nothing was said. */
  readonly people: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** One 班: its figures, and whom to look for, in the order in which somebody walks; whoever needs help stands first. */
export interface BlockSafety {
  readonly blockId: string | null;
  readonly count: SafetyCount;
  readonly needHelp: readonly string[];
  readonly unknown: readonly string[];
  readonly answered: readonly string[];
}

/** @param answers the latest answer of each person, by member id */
export const safetyOf = (
  walk: readonly BlockWalk[],
  answers: ReadonlyMap<string, Pick<KnownSafety, 'state'>>,
): BlockSafety[] =>
  walk.map(({ blockId, households }) => {
    const people = households.flatMap(({ memberIds }) => memberIds);
    const of = (state: SafetyState) => people.filter((id) => answers.get(id)?.state === state);
    const unknown = people.filter((id) => !answers.has(id));
    const [safe, hurt, help] = [of('safe'), of('hurt'), of('help')];
    return {
      blockId,
      count: { safe: safe.length, hurt: hurt.length, help: help.length, unknown: unknown.length },
      needHelp: [...help, ...hurt],
      unknown,
      answered: safe,
    };
  });

/** All 班 together. */
export const sumOfSafety = (blocks: readonly Pick<BlockSafety, 'count'>[]): SafetyCount => {
  const sum = (state: keyof SafetyCount) => blocks.reduce((total, { count }) => total + count[state], 0);
  return { safe: sum('safe'), hurt: sum('hurt'), help: sum('help'), unknown: sum('unknown') };
};
