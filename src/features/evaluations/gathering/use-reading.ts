import {
  type Collected,
  collect,
  type FrameRefusal,
  isCollected,
  nothingCollected,
} from '#domain/gathering/code-frames.ts';
import type { Result } from '#domain/basis/result.ts';
import type { GatheringError } from '#store/gathering-facts.ts';
import { messageOfCodes } from '#store/message-codes.ts';
import { useRef, useState } from 'react';
import { createQrReader } from '#ui/camera/qr-reading.ts';

/** What stands in the way: of one picture, or of the whole message. */
export type ReadingProblem =
  | { readonly of: 'picture'; readonly code: FrameRefusal | 'nothing' }
  | { readonly of: 'message'; readonly error: GatheringError };

export interface Reading {
  readonly count: number;
  /** 0 before the first code. */
  readonly total: number;
  readonly isBusy: boolean;
  readonly problem: ReadingProblem | null;
  /** One code as the camera saw it. */
  readonly takeCode: (text: string) => void;
  readonly takePhotos: (files: readonly File[]) => Promise<void>;
  readonly takeFile: (file: File) => Promise<void>;
  readonly beginAnew: () => void;
}

/**
 * Puts the codes of one message together and hands the message on.
 * @param onMessage says whether it was taken
 * @param onTaken after that
 */
export function useReading(
  onMessage: (text: string) => Promise<Result<void, GatheringError>>,
  onTaken: () => void,
): Reading {
  // Codes come faster than the page is drawn: what was collected is kept beside the picture of it.
  const known = useRef<Collected>(nothingCollected);
  const isFull = useRef(false);
  const [shown, setShown] = useState<Collected>(nothingCollected);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ReadingProblem | null>(null);
  const keep = (next: Collected) => {
    known.current = next;
    setShown(next);
  };
  const beginAnew = () => {
    isFull.current = false;
    keep(nothingCollected);
    setProblem(null);
  };
  const handOn = async (read: () => Promise<Result<string, 'unreadable'>>) => {
    setBusy(true);
    const text = await read();
    const done = text.ok ? await onMessage(text.value) : ({ ok: false, error: { code: text.error } } as const);
    setBusy(false);
    if (done.ok) return onTaken();
    beginAnew();
    setProblem({ of: 'message', error: done.error });
  };
  const takeCode = (text: string): void => {
    if (isFull.current) return;
    const next = collect(known.current, text);
    if (!next.ok) {
      setProblem({ of: 'picture', code: next.error });
      return;
    }
    if (next.value === known.current) return;
    setProblem(null);
    keep(next.value);
    if (isCollected(next.value)) {
      isFull.current = true;
      void handOn(() => messageOfCodes(next.value));
    }
  };
  return {
    count: shown.parts.size,
    total: shown.total,
    isBusy,
    problem,
    beginAnew,
    takeCode,
    async takePhotos(files) {
      setBusy(true);
      const read = await createQrReader('photo');
      for (const file of files) {
        const text = await readPhoto(read, file);
        if (text === null) setProblem({ of: 'picture', code: 'nothing' });
        else takeCode(text);
      }
      if (!isFull.current) setBusy(false);
    },
    takeFile: (file) =>
      handOn(async () =>
        file.size > mostFileBytes ? { ok: false, error: 'unreadable' } : { ok: true, value: await file.text() },
      ),
  };
}

/** No message is longer. */
const mostFileBytes = 8_000_000;

const readPhoto = async (read: Awaited<ReturnType<typeof createQrReader>>, file: File): Promise<string | null> => {
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return null;
  try {
    return await read(picture);
  } finally {
    picture.close();
  }
};
