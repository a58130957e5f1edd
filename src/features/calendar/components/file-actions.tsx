import { calendarType } from '#calendar/calendar-file.ts';
import { useWords } from '#i18n/use-words.tsx';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import { saveFile } from '#ui/save-file.ts';
import type { ReactNode } from 'react';

interface FileActionsProps {
  /** What the large button says. */
  readonly label: string;
  /** The name of the file, without its ending. */
  readonly name: string;
  /** Makes the file; null when there is nothing to put into it. */
  readonly write: () => Promise<string | null>;
  /** Said where there is nothing. */
  readonly nothing: string;
}

/** Makes the file and hands it to the phone, which knows what its calendar does with it. */
export function FileActions({ label, name, write, nothing }: FileActionsProps): ReactNode {
  const say = useWords('calendar');
  const make = async (use: (file: File, text: string) => Promise<void>) => {
    const text = await write();
    if (text === null) notify({ text: nothing });
    else await use(new File([text], fileName(name), { type: calendarType }), text);
  };
  const save = (file: File, text: string) => {
    saveFile(file.name, text, calendarType);
    notify({ text: say('made') });
    return Promise.resolve();
  };
  return (
    <div className="flex flex-col gap-3">
      <Button kind="primary" icon="calendar" onClick={() => void make(save)}>
        {label}
      </Button>
      <p className="text-ink-sub">{say.rich('put_in_note')}</p>
      {canShare() && (
        <Button kind="outline" icon="share" wide onClick={() => void make(share)}>
          {say('send_file')}
        </Button>
      )}
    </div>
  );
}

/** No letter that a file system or another phone takes amiss. */
const fileName = (name: string): string =>
  `${
    name
      .replace(/[\p{Cc}\\/:*?"<>|]/gu, ' ')
      .trim()
      .slice(0, 60) || 'kyodo-note'
  }.ics`;

const canShare = (): boolean =>
  'canShare' in navigator && navigator.canShare({ files: [new File([''], 'x.ics', { type: calendarType })] });

/** Closing the phone's own list of apps without choosing is no failure. */
const share = async (file: File): Promise<void> => {
  await navigator.share({ files: [file] }).catch(() => undefined);
};
