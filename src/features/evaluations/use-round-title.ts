import { useWords } from '#i18n/use-words.tsx';
import type { Round } from '#store/rounds.ts';

/** 「第2回ふりかえり（中間）」. */
export function useRoundTitle(round: Round): string {
  const say = useWords('evaluations');
  return say('round_title', { number: round.number ?? 1, phase: say(`phase_${round.phase ?? 'before'}`) });
}
