import type { Result } from '#domain/basis/result.ts';
import type { StoreError } from '#store/context.ts';
import type { SearchAnswer, SearchQuestion } from '#store/search-index.ts';

type Asked = Result<SearchAnswer, StoreError>;
type Tell = (answer: Asked) => void;

/**
 * Asks one question at a time: who types faster than answers come is answered for what stands there in the end. No clock
 * decides, so a fast phone answers every letter.
 */
export const createAsker = (
  ask: (question: SearchQuestion) => Promise<Asked>,
): ((question: SearchQuestion, tell: Tell) => void) => {
  let waiting: { readonly question: SearchQuestion; readonly tell: Tell } | null = null;
  let isBusy = false;
  const next = async (): Promise<void> => {
    isBusy = true;
    while (waiting) {
      const { question, tell }: { readonly question: SearchQuestion; readonly tell: Tell } = waiting;
      waiting = null;
      const answer = await ask(question);
      if (!waiting) tell(answer);
    }
    isBusy = false;
  };
  return (question, tell) => {
    waiting = { question, tell };
    if (!isBusy) void next();
  };
};
