import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import type { ReactNode } from 'react';
import { ShareText } from '../minutes/share-text.tsx';
import { minutesText } from '../minutes-text.model.ts';
import { useClosing } from './use-closing.ts';
import type { MeetingSheet } from './use-meeting-sheet.ts';

/** The result on paper, and as plain text for a messenger. */
export function Papers({ space, sheet }: { readonly space: string; readonly sheet: MeetingSheet }): ReactNode {
  const say = useWords('meetings');
  const locale = useLocale();
  const isDraft = useClosing(sheet.meeting).state !== 'locked';
  const text = minutesText({ ...sheet, isDraft }, say, locale);
  const { id, title } = sheet.meeting;
  return (
    <ShareText
      text={text}
      subject={title ?? ''}
      paper={paths.printMeeting(space, id)}
      // While it is talked in they are among its tools.
      {...(sheet.isOpen ? {} : { codes: paths.meetingCodes(space, id) })}
    />
  );
}
