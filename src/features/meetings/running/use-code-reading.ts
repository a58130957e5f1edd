import {
  type Collected,
  collect,
  type FrameRefusal,
  isCollected,
  nothingCollected,
} from '#domain/gathering/code-frames.ts';
import { messageOfCodes } from '#store/message-codes.ts';
import { createQrReader } from '#ui/camera/qr-reading.ts';
import { useRef, useState } from 'react';

/** Codes of one text as they come in, by camera or from photos. */
export interface CodeReading {
  readonly count: number;
  /** 0 before the first code. */
  readonly total: number;
  readonly isBusy: boolean;
  readonly problem: FrameRefusal | 'nothing' | null;
  /** The text, once all codes are here. */
  readonly text: string | null;
  readonly takeCode: (code: string) => void;
  readonly takePhotos: (files: readonly File[]) => Promise<void>;
  readonly beginAnew: () => void;
}

/** Puts the codes of one text together. Nothing of it is kept on the phone. */
export function useCodeReading(): CodeReading {
  // Codes come faster than the page is drawn.
  const known = useRef<Collected>(nothingCollected);
  const [shown, setShown] = useState<Collected>(nothingCollected);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<CodeReading['problem']>(null);
  const [text, setText] = useState<string | null>(null);
  const keep = (next: Collected) => {
    known.current = next;
    setShown(next);
  };
  const finish = async (whole: Collected) => {
    const read = await messageOfCodes(whole);
    // Sheets and envelopes travel as codes too, and are for the pages that collect them.
    if (read.ok && !/^\s*[[{]/.test(read.value)) return setText(read.value);
    keep(nothingCollected);
    setProblem(read.ok ? 'not_ours' : 'damaged');
  };
  const takeCode = (code: string): void => {
    if (isCollected(known.current)) return;
    const next = collect(known.current, code);
    if (!next.ok) return setProblem(next.error);
    if (next.value === known.current) return;
    setProblem(null);
    keep(next.value);
    if (isCollected(next.value)) void finish(next.value);
  };
  return {
    count: shown.parts.size,
    total: shown.total,
    isBusy,
    problem,
    text,
    takeCode,
    beginAnew() {
      keep(nothingCollected);
      setProblem(null);
      setText(null);
    },
    async takePhotos(files) {
      setBusy(true);
      const read = await createQrReader('photo');
      for (const file of files) {
        const picture = await createImageBitmap(file).catch(() => null);
        const code = picture && (await read(picture));
        picture?.close();
        if (code === null) setProblem('nothing');
        else takeCode(code);
      }
      setBusy(false);
    },
  };
}
