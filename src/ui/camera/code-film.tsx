import { type ReactNode, useEffect, useState } from 'react';
import { Button } from '../primitives/button.tsx';
import { QrCode } from '../primitives/qr-code.tsx';

interface CodeFilmProps {
  readonly codes: readonly string[];
  /** What the picture is for: its name, and where in the row it stands; numbers from 1. */
  readonly labelOf: (place: { readonly number: number; readonly total: number }) => string;
  readonly placeOf: (place: { readonly number: number; readonly total: number }) => string;
  readonly words: { readonly back: string; readonly next: string; readonly play: string; readonly pause: string };
}

/** Milliseconds a picture stands: slow enough for a weak camera, and far below what could disturb sensitive eyes. */
const pace = 450;

/** Codes one after the other, for a phone that films them; whoever wants none that move, turns them by hand. */
export function CodeFilm({ codes, labelOf, placeOf, words }: CodeFilmProps): ReactNode {
  const total = codes.length;
  const [at, setAt] = useState(0);
  const [isPlaying, setPlaying] = useState(() => !matchMedia('(prefers-reduced-motion: reduce)').matches);
  useEffect(() => {
    if (!isPlaying || total < 2) return;
    const timer = setInterval(() => setAt((now) => (now + 1) % total), pace);
    return () => clearInterval(timer);
  }, [isPlaying, total]);
  const step = (by: number) => {
    setPlaying(false);
    setAt((now) => (now + by + total) % total);
  };
  const place = { number: at + 1, total };
  return (
    <>
      <QrCode text={codes[at] ?? ''} label={labelOf(place)} />
      {total > 1 && (
        <>
          <p className="text-center tabular-nums">{placeOf(place)}</p>
          <div className="grid grid-cols-3 gap-2">
            <Button kind="outline" onClick={() => step(-1)}>
              {words.back}
            </Button>
            <Button kind="outline" onClick={() => setPlaying(!isPlaying)}>
              {isPlaying ? words.pause : words.play}
            </Button>
            <Button kind="outline" onClick={() => step(1)}>
              {words.next}
            </Button>
          </div>
        </>
      )}
    </>
  );
}
