import type { RecordOf } from '#domain/records.ts';
import { useWords } from '#i18n/use-words.tsx';
import type { ReactNode } from 'react';
import { ChipSet } from './chip-set.tsx';

/** How somebody said what another person enters for them: the values of every field `how`. */
export type WayTold = NonNullable<RecordOf<'rsvp'>['how']>;

/** In the order of how often it happens. */
const usualWays: readonly WayTold[] = ['phone_call', 'paper', 'in_person', 'message'];

interface WayToldChoiceProps {
  readonly value: WayTold;
  readonly onValue: (value: WayTold) => void;
  /** The ways offered, when not all of them can be. */
  readonly ways?: readonly WayTold[];
}

/** 「どうやって聞きましたか」: one tap, and said that name and way are kept. Words: `proxy`. */
export function WayToldChoice({ value, onValue, ways = usualWays }: WayToldChoiceProps): ReactNode {
  const say = useWords('proxy');
  return (
    <ChipSet
      label={say('how')}
      support={say('kept')}
      options={ways.map((way) => ({ value: way, label: say(`how_${way}`) }))}
      value={value}
      onValue={onValue}
    />
  );
}

/** What a record keeps of who entered it. */
export interface Typed {
  /** Whose it is. */
  readonly memberId?: string | null | undefined;
  /** Who entered it. */
  readonly typedBy?: string | null | undefined;
  readonly how?: WayTold | null | undefined;
}

/**
 * 「◯◯さんが電話で聞いて入力」, and the same in brackets behind a name. Words: `proxy`.
 * @param names of everybody who ever was here, by member id
 */
export function useTypedWords(names: ReadonlyMap<string, string>) {
  const say = useWords('proxy');
  /** null when people entered it themselves. */
  const typedWords = ({ memberId, typedBy, how }: Typed): string | null => {
    const by = typedBy && typedBy !== memberId ? names.get(typedBy) : undefined;
    return by === undefined ? null : say(`by_${how ?? 'unknown'}`, { by });
  };
  const withTyped = (name: string, typed: Typed): string => {
    const by = typedWords(typed);
    return by === null ? name : say('with_by', { name, by });
  };
  return { typedWords, withTyped };
}
