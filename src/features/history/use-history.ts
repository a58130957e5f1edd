import type { Store } from '#store/store.ts';
import { useStore } from '#store/react.tsx';
import { useEffect, useState } from 'react';

type Told = Extract<Awaited<ReturnType<Store['readHistory']>>, { ok: true }>['value'];

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

interface Reached {
  readonly entries: Told['entries'];
  readonly next: string | null;
  readonly problem?: string;
}

/** Asks when the page opens, and on when the person wants more. */
export function useHistory(space: string, record: string): AskedHistory {
  const { readHistory } = useStore();
  const [reached, setReached] = useState<Reached>({ entries: [], next: null });
  const [from, setFrom] = useState<{ readonly before: string | null } | null>({ before: null });
  useEffect(() => {
    if (!from) return;
    let isHere = true;
    void askFrom((before) => readHistory(space, record, before), from.before).then((more) => {
      if (!isHere) return;
      setReached((last) => ({ ...more, entries: [...last.entries, ...more.entries] }));
      setFrom(null);
    });
    return () => {
      isHere = false;
    };
  }, [readHistory, space, record, from]);
  const { entries, next, problem } = reached;
  const isAsking = from !== null;
  const askOn = () => setFrom({ before: next });
  return { entries, isAsking, hasMore: next !== null, problem: isAsking ? undefined : problem, askOn };
}

type Ask = (before: string | null) => ReturnType<Store['readHistory']>;

/** A stretch may hold nothing of this record: a few are asked for in one go. */
const askFrom = async (ask: Ask, before: string | null): Promise<Reached> => {
  const entries: Told['entries'][number][] = [];
  let next = before;
  for (let stretch = 0; stretch < mostStretches; stretch += 1) {
    const answer = await ask(next);
    if (!answer.ok) return { entries, next, problem: answer.error.code };
    entries.push(...answer.value.entries);
    ({ next } = answer.value);
    if (next === null || entries.length >= pageSize) break;
  }
  return { entries, next };
};

/** So many changes fill some screens. */
const pageSize = 20;
/** Some ten thousand edits of a group: about a second. */
const mostStretches = 12;
