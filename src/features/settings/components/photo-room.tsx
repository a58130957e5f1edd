import { formatNumber } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import type { PhotoSendingTime } from '#store/photo-settings.ts';
import { photosOf } from '#store/photos.ts';
import { useLive, useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import { ChoiceRows } from '#ui/primitives/choice-rows.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import { readableSize } from '../storage-size.model.ts';

/** Photos of this phone: when they go, how much room they take, and how to get it back. */
export function PhotoRoom(): ReactNode {
  const say = useWords('photos');
  const settings = useWords('settings');
  const locale = useLocale();
  const store = useStore();
  const room = useLive((one) => photosOf(one).measurePhotos(), []);
  const words = (bytes: number) => {
    const { unit, size, digits } = readableSize(bytes);
    return settings(unit, { size: formatNumber(size, locale, digits) });
  };
  const tidy = async () => {
    const freed = await photosOf(store).tidyPhotos();
    notify({ text: say('tidied', { size: words(freed) }) });
  };
  return (
    <Section title={say('title')}>
      <SendingTime />
      {room && (
        <p>{room.count === 0 ? say('room_none') : say('room_text', { count: room.count, size: words(room.used) })}</p>
      )}
      {room && room.spare > 0 && (
        <>
          <p className="text-ink-sub">{say('tidy_text')}</p>
          <Button kind="outline" icon="broom" onClick={() => void tidy()}>
            {say('tidy')}
          </Button>
        </>
      )}
    </Section>
  );
}

/** Where the browser does not tell the line, Wi-Fi is no choice: it could not be kept. */
function SendingTime(): ReactNode {
  const say = useWords('photos');
  const store = useStore();
  const kept = useLive((one) => photosOf(one).findSendingTime(), []);
  const tellsLine = 'connection' in navigator;
  const times: readonly PhotoSendingTime[] = tellsLine ? ['wifi', 'always', 'asked'] : ['always', 'asked'];
  return (
    <ChoiceRows
      label={say('when')}
      support={tellsLine ? undefined : say('when_unknown')}
      options={times.map((value) => ({
        value,
        label: say(`when_${value}`),
        ...(value === 'wifi' ? { note: say('when_wifi_note') } : {}),
      }))}
      value={kept === 'wifi' && !tellsLine ? 'always' : kept}
      onValue={(time) => void photosOf(store).chooseSendingTime(time)}
    />
  );
}
