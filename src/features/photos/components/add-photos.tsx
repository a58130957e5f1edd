import { mostAtOnce } from '#domain/photo/photo-limits.ts';
import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import type { PhotoPlace } from '#store/photo-intake.ts';
import { photosOf } from '#store/photos.ts';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { buttonLook } from '#ui/primitives/button-look.ts';
import { Icon, type IconName } from '#ui/primitives/icon.tsx';
import { type ChangeEvent, type ReactNode, useState } from 'react';

interface AddPhotosProps {
  readonly place: PhotoPlace;
  /** Done before anything is taken in. */
  readonly prepare?: () => Promise<unknown>;
}

/** 「写真をとる」 and 「写真をえらぶ」: the camera is asked for only by the tap itself. */
export function AddPhotos({ place, prepare }: AddPhotosProps): ReactNode {
  const say = useWords('photos');
  const store = useStore();
  const [isReading, setIsReading] = useState(false);
  const take = async (files: readonly File[]) => {
    const photos = photosOf(store);
    setIsReading(true);
    await prepare?.();
    const done = await photos.pick(place, files);
    setIsReading(false);
    if (!done.ok) notify({ text: errorWords(done.error.code).text });
    else if (done.value > 0) notify({ text: say('too_many', { count: mostAtOnce }) });
    const made = await photos.develop();
    if (!made.ok) notify({ text: errorWords(made.error.code).text });
  };
  return (
    <div className="no-print flex flex-col gap-2">
      <div className="@container">
        <div className="grid grid-cols-1 gap-2 @min-[17rem]:grid-cols-2">
          <PickButton icon="camera" label={say('take')} isCamera onFiles={take} />
          <PickButton icon="photo" label={say('choose')} onFiles={take} />
        </div>
      </div>
      <p role="status" className="text-ink-sub empty:hidden">
        {isReading && say('reading')}
      </p>
    </div>
  );
}

interface PickButtonProps {
  readonly icon: IconName;
  readonly label: string;
  readonly isCamera?: boolean;
  readonly onFiles: (files: readonly File[]) => Promise<void>;
}

function PickButton({ icon, label, isCamera = false, onFiles }: PickButtonProps): ReactNode {
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.currentTarget;
    const files = [...(input.files ?? [])];
    // The same photo can be chosen once more after it was taken away.
    if (files.length > 0) void onFiles(files).finally(() => (input.value = ''));
  };
  return (
    <label className={`choice-frame gap-1! px-1! ${buttonLook('outline', true)}`}>
      <input
        type="file"
        accept="image/*"
        multiple={!isCamera}
        {...(isCamera ? { capture: 'environment' } : {})}
        className="covering-input"
        onChange={take}
      />
      <Icon name={icon} />
      <span>{label}</span>
    </label>
  );
}
