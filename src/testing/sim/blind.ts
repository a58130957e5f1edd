/**
 * I12: runs that differ only in ratings and comments of equal length give other parties' phones byte-identical answers. Nothing
 * is shown in such a run.
 */
import { runSeed } from './run.ts';
import type { Town } from './town.ts';

/** @param whose other parties' phones, or those of the writer's own party @returns what each phone was answered, as text */
export const runBlind = async (
  seed: number,
  isTurned: boolean,
  whose: 'others' | 'own' = 'others',
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const writer = 'account-1';
  const recorded = (town: Town, account: string) =>
    (town.partyOf(account) !== town.partyOf(writer)) === (whose === 'others');
  const result = await runSeed(seed, { turned: { account: writer, isTurned }, recorded });
  if (result.failure) throw new Error(`seed ${seed}: ${result.failure.invariant} ${result.failure.what}`);
  return result.transcripts;
};

/** @returns what differs, or null */
export const interference = async (seed: number): Promise<string | null> => {
  const [plain, turned] = [await runBlind(seed, false), await runBlind(seed, true)];
  for (const [name, answers] of plain) {
    const place = answers.findIndex((answer, index) => answer !== turned.get(name)?.[index]);
    if (place >= 0 || answers.length !== turned.get(name)?.length) return `${name} is answered otherwise at ${place}`;
  }
  return null;
};
