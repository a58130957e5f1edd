import { type ComponentType, memo, type ReactNode, startTransition, useEffect, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { type ListMemory, listMemory } from './list-memory.ts';
import { type Glance, useIsNear } from './use-is-near.ts';
import { usePrinting } from './use-printing.ts';

/** A stretch of a long list. Its ends stay once they are found, so that what is written meanwhile moves nothing else. */
export interface Stretch<Mark, Found, Facts> {
  /** What all stretches need, read once for the whole list. */
  readonly facts: Facts;
  /** Where it begins; null at the beginning of the list. */
  readonly start: Mark | null;
  /** Where it ends: undefined before anybody knows, null at the end of the list. Asked each time it is read. */
  readonly until: () => Mark | null | undefined;
  /** What was found the last time: shown until it is read again, and on paper. */
  readonly kept: Found | undefined;
  /** The stretch above, for headings that go on. */
  readonly above: Found | undefined;
  /** Tells what was found, and where the next stretch begins. */
  readonly tell: (found: Found, end: Mark | null) => void;
}

interface LongListProps<Mark, Found, Facts> {
  /** Under this name the list stands as it was left when somebody comes back to it. */
  readonly name: string;
  readonly more: string;
  readonly facts: Facts;
  readonly Rows: ComponentType<Stretch<Mark, Found, Facts>>;
}

/**
 * A list of any length, stretch by stretch. The first もっと見る lets the following stretches come by themselves, so that whatever
 * stands below the list can be reached before. Stretches far from the screen keep their height and give back their rows; they are
 * ordinary lists otherwise, for screen readers, for the browser's own search among what is near, and on paper.
 */
export function LongList<Mark, Found, Facts>(props: LongListProps<Mark, Found, Facts>): ReactNode {
  const { name, more, facts, Rows } = props;
  const [memory] = useState(() => listMemory<Mark, Found>(name));
  const [ends, setEnds] = useState(memory.ends);
  const [wanted, setWanted] = useState(memory.wanted);
  const isFlowing = wanted > 1;
  useEffect(() => memory.keepWanted(wanted), [memory, wanted]);
  const shown = Math.min(wanted, ends.length + (ends.at(-1) === null ? 0 : 1));
  const hasMore = ends.length >= wanted && ends[wanted - 1] !== null;
  const addPage = () => setWanted(ends.length + 1);
  return (
    <div className="flex flex-col">
      {Array.from({ length: shown }, (_, place) => (
        <StretchFrame key={place} memory={memory} place={place} facts={facts} Rows={Rows} onEnds={setEnds} />
      ))}
      {hasMore && (
        <EndOfList isFlowing={isFlowing} onNear={addPage}>
          <Button kind="outline" wide onClick={addPage}>
            {more}
          </Button>
        </EndOfList>
      )}
    </div>
  );
}

interface StretchFrameProps<Mark, Found, Facts> {
  readonly memory: ListMemory<Mark, Found>;
  readonly place: number;
  readonly facts: Facts;
  readonly Rows: ComponentType<Stretch<Mark, Found, Facts>>;
  readonly onEnds: (ends: readonly (Mark | null)[]) => void;
}

/** Draws a stretch while it is near, has the focus or goes to paper; otherwise the room it takes. */
function PlainFrame<Mark, Found, Facts>(props: StretchFrameProps<Mark, Found, Facts>): ReactNode {
  const { memory, place, facts, Rows, onEnds } = props;
  const { glances } = memory;
  const frame = useRef<HTMLDivElement>(null);
  const [glance, setGlance] = useState<Glance>(() => ({
    ...(glances.get(place) ?? firstGlance),
    isNear: place === 0 || !glances.has(place),
  }));
  useIsNear(frame, (next) => {
    glances.set(place, next);
    if (!next.isNear && frame.current?.contains(document.activeElement)) return;
    // Rows are drawn in small steps, so that a finger is heard in between.
    startTransition(() => setGlance((before) => (before.isNear === next.isNear ? before : next)));
  });
  const isPrinting = usePrinting();
  const isDrawn = glance.isNear || isPrinting;
  return (
    <div ref={frame} style={isDrawn ? undefined : { blockSize: glance.height }}>
      {isDrawn && (
        <Rows
          facts={facts}
          start={place === 0 ? null : (memory.ends()[place - 1] ?? null)}
          until={() => memory.ends()[place]}
          kept={memory.found(place)}
          above={memory.found(place - 1)}
          tell={(found, end) => {
            memory.keepFound(place, found, end);
            startTransition(() => onEnds(memory.ends()));
          }}
        />
      )}
    </div>
  );
}

/** A stretch more changes nothing in the others. */
const StretchFrame = memo(PlainFrame) as typeof PlainFrame;

const firstGlance: Glance = { isNear: true, height: 0 };

interface EndOfListProps {
  readonly isFlowing: boolean;
  readonly onNear: () => void;
  readonly children: ReactNode;
}

/** The button for more; once it was pressed it is enough to come near it. */
function EndOfList({ isFlowing, onNear, children }: EndOfListProps): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  useIsNear(frame, ({ isNear }) => {
    if (isNear && isFlowing) startTransition(onNear);
  });
  return (
    <div ref={frame} className="no-print pt-4">
      {children}
    </div>
  );
}
