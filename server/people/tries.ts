import { ok, type Result } from '#domain/basis/result.ts';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { type Refusal, refuse } from './refusal.ts';

/** How often something may be tried. */
export interface TryLimit {
  readonly points: number;
  readonly seconds: number;
}

/** A try that was taken; what succeeds gives it back, so that only failures count. */
interface Try {
  giveBack(): Promise<void>;
}

/** Counts tries per address and for the server as a whole. */
export interface Tries {
  take(address: string): Promise<Result<Try, Refusal>>;
}

/**
 * A try is taken before the attempt, so that a hundred attempts at once are a hundred tries.
 * @param code what the refusal says
 * @param perAddress one address cannot use up what all have: once it is refused it counts for nothing
 */
export const createTries = (code: string, perAddress: TryLimit, together: TryLimit): Tries => {
  const own = new RateLimiterMemory({ points: perAddress.points, duration: perAddress.seconds });
  const all = new RateLimiterMemory({ points: together.points, duration: together.seconds });
  return {
    async take(address) {
      const mine = await taken(own, address);
      if (mine > 0) return refuse(429, code, { retryAfter: mine });
      const everybody = await taken(all, 'all');
      if (everybody > 0) return refuse(429, code, { retryAfter: everybody });
      return ok({
        async giveBack() {
          await Promise.all([own.reward(address), all.reward('all')]);
        },
      });
    },
  };
};

/** Seconds to wait; 0 when the try was granted. */
const taken = async (limiter: RateLimiterMemory, key: string): Promise<number> => {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refusal) {
    if (typeof refusal === 'object' && refusal !== null && 'msBeforeNext' in refusal) {
      return Math.max(1, Math.ceil(Number(refusal.msBeforeNext) / 1000));
    }
    throw refusal;
  }
};
