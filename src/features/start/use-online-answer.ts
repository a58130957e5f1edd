import type { Result } from '#domain/basis/result.ts';
import type { OnlineError } from '#store/online.ts';
import { useEffect, useEffectEvent, useState } from 'react';

/** The answer to a question that needs the network; undefined while it is asked. */
export interface OnlineAnswer<T> {
  readonly answer: Result<T, OnlineError> | undefined;
  readonly askAgain: () => void;
}

/**
 * Asks once, and again by itself when the phone comes back online after a failure of the network.
 * @param ask the question
 * @param key asks anew when it changes
 */
export function useOnlineAnswer<T>(ask: () => Promise<Result<T, OnlineError>>, key: string): OnlineAnswer<T> {
  const [state, setState] = useState<{ readonly key: string; readonly answer: Result<T, OnlineError> | undefined }>();
  const [round, setRound] = useState(0);
  const question = useEffectEvent(ask);
  useEffect(() => {
    let isHere = true;
    void question().then((answer) => {
      if (isHere) setState({ key, answer });
    });
    return () => {
      isHere = false;
    };
  }, [key, round]);
  const answer = state?.key === key ? state.answer : undefined;
  const askAgain = () => {
    setState(undefined);
    setRound((last) => last + 1);
  };
  const isCut = answer !== undefined && !answer.ok && isNetworkCode(answer.error.code);
  const retry = useEffectEvent(askAgain);
  useEffect(() => {
    if (!isCut) return undefined;
    const again = () => retry();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [isCut]);
  return { answer, askAgain };
}

/** The phone got no proper answer; asking later may help. */
export const isNetworkCode = (code: string): boolean => code.startsWith('network.');
