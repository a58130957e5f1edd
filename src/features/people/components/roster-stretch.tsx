import { useWords } from '#i18n/use-words.tsx';
import type { Member } from '#store/people.ts';
import type { Stretch } from '#ui/primitives/long-list.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { type ReactNode, useEffect, useEffectEvent } from 'react';
import { type RosterPart, stretchOf } from '../roster.model.ts';
import { MemberRows } from './member-rows.tsx';

const stretchSize = 40;

interface Shared {
  readonly space: string;
  /** Myself. */
  readonly me: string;
}

interface Facts extends Shared {
  readonly parts: readonly RosterPart<string>[];
  /** People in all parts. */
  readonly count: number;
}

/** A stretch of a long roster, by places: the whole of it is in memory, only few rows stand on the page. */
export function RosterStretch(props: Stretch<number, readonly Member[], Facts>): ReactNode {
  const { parts, count, ...shared } = props.facts;
  const start = props.start ?? 0;
  const known = props.until();
  const end = known === undefined ? nextPlace(start, count) : known;
  const shown = stretchOf(parts, start, end);
  const tell = useEffectEvent(() => props.tell(none, end));
  useEffect(() => tell(), [start, end]);
  const isAlone = parts.length === 1 && parts[0]?.heading === null;
  return shown.map(({ isOn, ...part }) => (
    <div key={part.heading ?? ''} className={isOn ? 'pt-2' : 'pt-6 first:pt-0'}>
      <KanaPart {...part} {...shared} isOn={isOn || isAlone} />
    </div>
  ));
}

const none: readonly Member[] = [];

const nextPlace = (start: number, count: number): number | null =>
  start + stretchSize >= count ? null : start + stretchSize;

interface KanaPartProps extends RosterPart<string>, Shared {
  /** It goes on from above, or is the whole roster: no heading stands over it. */
  readonly isOn: boolean;
}

/** People under their あかさたな. */
export function KanaPart({ heading, members, isOn, space, me }: KanaPartProps): ReactNode {
  const say = useWords('people');
  const title = heading === null ? say('kana_rest') : say('kana_heading', { kana: heading });
  const rows = <MemberRows space={space} me={me} members={members} {...(isOn ? { label: title } : {})} />;
  return isOn ? rows : <Section title={title}>{rows}</Section>;
}
