/**
 * Defects of the product that are known and not repaired yet. A run that ends with one of them is counted apart and not as a
 * failure. Each is as narrow as it can be and says how to see it: `npm run sim -- --seeds 1 --from <seed> --strict`.
 */
import type { Failure, World } from './world.ts';

interface KnownDefect {
  readonly name: string;
  readonly what: string;
  /** A seed that shows it with `--strict`. */
  readonly seed: number;
  /** Is this failure that defect and nothing else? */
  readonly isIt: (world: World, failure: Failure) => boolean;
}

const knownDefects: readonly KnownDefect[] = [];

/** @returns the name of the defect that explains the failure, or null */
export const excuse = (world: World, failure: Failure): string | null =>
  knownDefects.find(({ isIt }) => isIt(world, failure))?.name ?? null;
