import type { PhotoProblem } from '#domain/photo/photo-problem.ts';
import { err, type Result } from '#domain/basis/result.ts';
import type { Developed } from './photo-develop.ts';

/** Makes a photo of a picked file; never throws. The file's bytes are given away with it. */
export type PhotoLab = (raw: ArrayBuffer) => Promise<Result<Developed, PhotoProblem>>;

type Answer = { readonly id: number; readonly done: Result<Developed, PhotoProblem> | null };

/** A picture that takes longer will not come: the worker is given up, and with it what it held. */
const patienceMs = 60_000;

/** The lab of the browser: a worker that comes with the first photo, or the page itself where a worker cannot draw. */
export const createPhotoLab = (): PhotoLab => {
  let worker: Worker | null = null;
  let count = 0;
  const waiting = new Map<number, (done: Awaited<ReturnType<PhotoLab>>) => void>();
  const giveUp = () => {
    worker?.terminate();
    worker = null;
    for (const [id, tell] of waiting) {
      waiting.delete(id);
      tell(err('unreadable'));
    }
  };
  const hire = (): Worker => {
    const hired = new Worker(new URL('./photo.worker.ts', import.meta.url), { type: 'module', name: 'photos' });
    hired.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      waiting.get(data.id)?.(data.done ?? err('unreadable'));
      waiting.delete(data.id);
    });
    hired.addEventListener('error', giveUp);
    return hired;
  };
  return async (raw) => {
    if (typeof Worker === 'undefined' || typeof OffscreenCanvas === 'undefined') return onThePage(raw);
    worker ??= hire();
    count += 1;
    const id = count;
    const timer = setTimeout(giveUp, patienceMs);
    const done = new Promise<Awaited<ReturnType<PhotoLab>>>((tell) => waiting.set(id, tell));
    worker.postMessage({ id, raw }, [raw]);
    return done.finally(() => clearTimeout(timer));
  };
};

const onThePage: PhotoLab = async (raw) => {
  const { developPhoto } = await import('./photo-develop.ts');
  return developPhoto(raw).catch(() => err('unreadable'));
};
