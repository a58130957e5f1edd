import type { DeviceView } from '#store/online.ts';
import { useStore } from '#store/react.tsx';
import { useEffect, useState } from 'react';

/** The phones of this person, asked for when the page opens. */
export interface Devices {
  readonly devices: readonly DeviceView[] | undefined;
  /** Why they could not be asked for. */
  readonly problem: string | undefined;
  readonly askAgain: () => void;
}

export function useDevices(): Devices {
  const store = useStore();
  const [round, setRound] = useState(0);
  const [answer, setAnswer] = useState<Omit<Devices, 'askAgain'>>({ devices: undefined, problem: undefined });
  useEffect(() => {
    let isHere = true;
    void store.joining.listDevices().then((found) => {
      if (!isHere) return;
      setAnswer(
        found.ok ? { devices: found.value, problem: undefined } : { devices: undefined, problem: found.error.code },
      );
    });
    return () => {
      isHere = false;
    };
  }, [store, round]);
  const askAgain = () => {
    setAnswer({ devices: undefined, problem: undefined });
    setRound((last) => last + 1);
  };
  return { ...answer, askAgain };
}
