import { type ReactNode, useRef } from 'react';
import { Banner } from '../primitives/banner.tsx';
import { useCamera } from './use-camera.ts';

interface CodeCameraProps {
  /** Called with every code that is seen, the same one many times. */
  readonly onCode: (text: string) => void;
  /** Said when the person or the phone says no. */
  readonly denied: string;
  /** Said where there is no camera to use. */
  readonly none: string;
}

/** What the camera sees while it looks for codes; it is on as long as this stands on the page. */
export function CodeCamera({ onCode, denied, none }: CodeCameraProps): ReactNode {
  const video = useRef<HTMLVideoElement>(null);
  const state = useCamera(video, true, onCode);
  if (state === 'denied' || state === 'none') {
    return <Banner kind="warning" title={state === 'denied' ? denied : none} live />;
  }
  return (
    // Nothing is said in it: it only shows what the camera sees.
    <video
      ref={video}
      muted
      playsInline
      aria-hidden="true"
      className="aspect-square w-full max-w-80 self-center rounded-12 bg-ink object-cover"
    />
  );
}
