import { useEffect, useEffectEvent, useState } from 'react';

/** What the page where minutes are written tells the large screen beside it, on the same device. */
interface Said {
  readonly meeting: string;
  /** The part of the board that is unfolded; undefined asks for it. */
  readonly part?: string;
}

const name = 'kyodo-meeting-screen';

/** Tells large screens of this device which item is open, at once and whenever one asks. @param part '' when all are folded */
export function useScreenVoice(meeting: string, part: string): void {
  const answer = useEffectEvent((channel: BroadcastChannel) => tell(channel, { meeting, part }));
  useEffect(() => {
    const channel = openChannel();
    if (!channel) return;
    channel.onmessage = ({ data }: MessageEvent<Said>) => {
      if (data.meeting === meeting && data.part === undefined) answer(channel);
    };
    tell(channel, { meeting, part });
    return () => channel.close();
  }, [meeting, part]);
}

/** The item the page where minutes are written has open; null before it has said so, as on another device. */
export function useFollowedPart(meeting: string): string | null {
  const [part, setPart] = useState<string | null>(null);
  useEffect(() => {
    const channel = openChannel();
    if (!channel) return;
    channel.onmessage = ({ data }: MessageEvent<Said>) => {
      if (data.meeting === meeting && data.part !== undefined) setPart(data.part);
    };
    tell(channel, { meeting });
    return () => channel.close();
  }, [meeting]);
  return part;
}

/** Old browsers have none: the large screen then follows what is stored. */
const openChannel = (): BroadcastChannel | null =>
  typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);

const tell = (channel: BroadcastChannel, said: Said): void => {
  const send = channel.postMessage.bind(channel);
  send(said);
};
