import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { createQrReader } from './qr-reading.ts';

/** denied: the person or the phone said no · none: there is no camera to use */
export type CameraState = 'off' | 'starting' | 'on' | 'denied' | 'none';

/** Between two pictures: other things on the page go on meanwhile. */
const breath = 80;

/**
 * Reads codes with the camera while it is wanted. The permission is asked for at that moment only, and the camera goes off with
 * the page.
 * @param video where the picture is shown
 * @param onCode called with every code that is seen, the same one many times
 */
export function useCamera(
  video: RefObject<HTMLVideoElement | null>,
  isWanted: boolean,
  onCode: (text: string) => void,
): CameraState {
  const [state, setState] = useState<CameraState>('off');
  const see = useEffectEvent(onCode);
  useEffect(() => {
    if (!isWanted) return;
    const stop = new AbortController();
    void watch(video, stop.signal, see, setState);
    return () => {
      stop.abort();
      setState('off');
    };
  }, [isWanted, video]);
  return state;
}

const watch = async (
  video: RefObject<HTMLVideoElement | null>,
  signal: AbortSignal,
  see: (text: string) => void,
  tell: (state: CameraState) => void,
): Promise<void> => {
  tell('starting');
  const stream = await openCamera();
  if (typeof stream === 'string') {
    if (!signal.aborted) tell(stream);
    return;
  }
  const close = () => stream.getTracks().forEach((track) => track.stop());
  const screen = video.current;
  if (signal.aborted || !screen) return close();
  signal.addEventListener('abort', close);
  screen.srcObject = stream;
  await screen.play().catch(() => undefined);
  const read = await createQrReader('video');
  if (signal.aborted) return;
  tell('on');
  while (!signal.aborted) {
    const text = screen.readyState >= screen.HAVE_CURRENT_DATA ? await read(screen) : null;
    if (signal.aborted) return;
    if (text !== null) see(text);
    await new Promise((rested) => setTimeout(rested, breath));
  }
};

const openCamera = async (): Promise<MediaStream | 'denied' | 'none'> => {
  try {
    const back = { facingMode: 'environment', width: { ideal: 1280 } };
    return await navigator.mediaDevices.getUserMedia({ video: back, audio: false });
  } catch (error) {
    return error instanceof DOMException && error.name === 'NotAllowedError' ? 'denied' : 'none';
  }
};
