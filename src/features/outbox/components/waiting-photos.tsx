import { useWords } from '#i18n/use-words.tsx';
import { photosOf } from '#store/photos.ts';
import { useLive, useSending, useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import { ProgressText } from '#ui/primitives/progress-text.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';

/** Photos that are still on their way: how many, how far, what they wait for, and how to let them go at once. */
export function WaitingPhotos(): ReactNode {
  const say = useWords('photos');
  const store = useStore();
  const { photos } = useSending();
  const time = useLive((one) => photosOf(one).findSendingTime(), []);
  const underWay = useLive((one) => photosOf(one).findUnderWay(), []) ?? null;
  if (photos === 0 || !time) return null;
  const sendNow = async () => {
    await photosOf(store).sendPhotosNow();
    store.sendNow();
    notify({ text: say('sending_now') });
  };
  return (
    <Section title={say('waiting_title')}>
      <p>{say('waiting_count', { count: photos })}</p>
      {underWay !== null && (
        <ProgressText
          number={Math.floor(100 * underWay)}
          total={100}
          text={say('sending', { percent: Math.floor(100 * underWay) })}
        />
      )}
      <p className="text-ink-sub">{say(`waiting_${time === 'always' ? 'auto' : time}`)}</p>
      <Button kind="outline" icon="send" onClick={() => void sendNow()}>
        {say('send_now')}
      </Button>
    </Section>
  );
}
