import { formatNumber } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { useAppFacts } from '#ui/app-facts.tsx';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { SummaryList } from '#ui/primitives/summary-list.tsx';
import { type ReactNode, useEffect, useState } from 'react';
import { isLow, readableSize } from '../storage-size.model.ts';

interface Room {
  readonly used: number;
  readonly free: number;
}

/** How much room the notebook takes, whether the browser keeps it, and whether it opens offline. */
export function StorageMeter(): ReactNode {
  const say = useWords('settings');
  const { isOfflineReady } = useAppFacts();
  const room = useRoom();
  return (
    <Section title={say('storage')}>
      {room === null ? <p className="text-ink-sub">{say.rich('storage_unknown')}</p> : room && <Meter {...room} />}
      <StorageKept />
      <p>{say.rich(isOfflineReady ? 'offline_ready' : 'offline_not_ready')}</p>
    </Section>
  );
}

/** undefined while it is measured, null where the browser does not tell. */
function useRoom(): Room | null | undefined {
  const { measureStorage } = useAppFacts();
  const [room, setRoom] = useState<Room | null>();
  useEffect(() => {
    let isHere = true;
    void measureStorage().then((measured) => isHere && setRoom(measured ?? null));
    return () => {
      isHere = false;
    };
  }, [measureStorage]);
  return room;
}

function Meter({ used, free }: Room): ReactNode {
  const say = useWords('settings');
  const locale = useLocale();
  const words = (bytes: number) => {
    const { unit, size, digits } = readableSize(bytes);
    return say(unit, { size: formatNumber(size, locale, digits) });
  };
  const label = say('storage_meter', { used: words(used), free: words(free) });
  return (
    <>
      {isLow(free) && <Banner kind="warning" title={say('storage_low')} />}
      <div
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={used + free}
        aria-valuenow={used}
        aria-valuetext={label}
        className="h-5 overflow-hidden rounded-8 border-1 border-control bg-white"
      >
        <div
          className="h-full min-w-2 bg-action"
          style={{ inlineSize: `${(100 * used) / Math.max(1, used + free)}%` }}
        />
      </div>
      <SummaryList
        items={[
          { label: say('storage_used'), value: words(used) },
          { label: say('storage_free'), value: words(free) },
        ]}
      />
    </>
  );
}

/** Whether the browser has promised; asked for only by a tap, because some browsers put a question of their own. */
function StorageKept(): ReactNode {
  const say = useWords('settings');
  const { askStorage } = useAppFacts();
  const [isKept, setIsKept] = useState<boolean>();
  const [isAsking, setIsAsking] = useState(false);
  useEffect(() => {
    let isHere = true;
    void isPersisted().then((kept) => isHere && setIsKept(kept));
    return () => {
      isHere = false;
    };
  }, []);
  if (isKept === undefined) return null;
  if (isKept) return <p>{say.rich('storage_kept')}</p>;
  const ask = async () => {
    setIsAsking(true);
    setIsKept((await askStorage()) === 'kept');
    setIsAsking(false);
  };
  return (
    <div className="flex flex-col items-start gap-2">
      <p>{say.rich('storage_refused')}</p>
      <p className="text-ink-sub">{say.rich('storage_refused_hint')}</p>
      <Button kind="outline" busyText={isAsking ? say('storage_keeping') : undefined} onClick={() => void ask()}>
        {say('storage_keep')}
      </Button>
    </div>
  );
}

const isPersisted = async (): Promise<boolean | undefined> => {
  const storage = navigator.storage as Partial<StorageManager> | undefined;
  return storage?.persisted ? storage.persisted().catch(() => undefined) : undefined;
};
