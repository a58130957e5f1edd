/** Photos are made here, so that nothing on the screen waits for them. */
import { developPhoto } from './photo-develop.ts';

declare const self: DedicatedWorkerGlobalScope;

self.addEventListener('message', ({ data }: MessageEvent<{ readonly id: number; readonly raw: ArrayBuffer }>) => {
  void developPhoto(data.raw).then(
    (done) => self.postMessage({ id: data.id, done }, done.ok ? [done.value.photo, done.value.thumb] : []),
    () => self.postMessage({ id: data.id, done: null }, []),
  );
});
