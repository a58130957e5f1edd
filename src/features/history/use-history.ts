import { useStore } from '#store/react.tsx';
import { useCallback, useEffect, useRef, useState } from 'react';

type Told = Extract<Awaited<ReturnType<ReturnType<typeof useStore>['readHistory']>>, { ok: true }>['value'];

/** What was asked for of the changes of a record. */
export interface AskedHistory {
  readonly entries: Told['entries'];
  /** Is somebody still waiting for an answer? */
  readonly isAsking: boolean;
  /** There is more behind it. */
  readonly hasMore: boolean;
  /** Why nothing came; undefined when it came. */
  readonly problem: string | undefined;
  /** Asks for what is further back, or once more after a problem. */
  readonly askOn: () => void;
}

interface State {
  readonly entries: Told['entries'];
  readonly next: string | null;
  readonly isAsking: boolean;
  readonly problem?: string;
}

/** Asks when the page opens, and on when the person wants more. */
export function useHistory(space: string, record: string): AskedHistory {
  const { readHistory } = useStore();
  const [state, setState] = useState<State>({ entries: [], next: null, isAsking: true });
  const isHere = useRef(true);
  const ask = useCallback(
    async (from: string | null) => {
      const found: Told['entries'][number][] = [];
      let next = from;
      // A stretch may hold nothing of this record: a few are asked for in one go.
      for (let stretch = 0; stretch < mostStretches; stretch += 1) {
        const answer = await readHistory(space, record, next);
        if (!isHere.current) return;
        if (!answer.ok) {
          const { code } = answer.error;
          setState((last) => ({ entries: [...last.entries, ...found], next, isAsking: false, problem: code }));
          return;
        }
        found.push(...answer.value.entries);
        ({ next } = answer.value);
        if (next === null || found.length >= pageSize) break;
      }
      setState((last) => ({ entries: [...last.entries, ...found], next, isAsking: false }));
    },
    [readHistory, space, record],
  );
  useEffect(() => {
    isHere.current = true;
    void ask(null);
    return () => {
      isHere.current = false;
    };
  }, [ask]);
  const { entries, next, isAsking, problem } = state;
  const askOn = () => {
    setState({ entries, next, isAsking: true });
    void ask(next);
  };
  return { entries, isAsking, hasMore: next !== null, problem, askOn };
}

/** So many changes fill some screens. */
const pageSize = 20;
/** Some ten thousand edits of a group: about a second. */
const mostStretches = 12;
