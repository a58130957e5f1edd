import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import { minutesText } from '../minutes-text.model.ts';
import { useClosing } from './use-closing.ts';
import type { MeetingSheet } from './use-meeting-sheet.ts';

/** The result on paper, and as plain text for a messenger. */
export function Papers({ space, sheet }: { readonly space: string; readonly sheet: MeetingSheet }): ReactNode {
  const say = useWords('meetings');
  const locale = useLocale();
  const isDraft = useClosing(sheet.meeting).state !== 'locked';
  const text = minutesText({ ...sheet, isDraft }, say, locale);
  const copy = async () => {
    const isCopied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    notify({ text: say(isCopied ? 'copied' : 'copy_failed') });
  };
  return (
    <Section title={say('papers')}>
      <div className="flex flex-wrap gap-3">
        <LinkButton kind="outline" icon="print" to={paths.printMeeting(space, sheet.meeting.id)}>
          {say('on_paper')}
        </LinkButton>
        {'share' in navigator && (
          <Button kind="outline" icon="share" onClick={() => void share(text)}>
            {say('send_text')}
          </Button>
        )}
        <Button kind="outline" onClick={() => void copy()}>
          {say('copy_text')}
        </Button>
      </div>
      <Disclosure summary={say('show_text')}>
        <pre className="py-2 font-sans whitespace-pre-wrap select-all">{text}</pre>
      </Disclosure>
    </Section>
  );
}

/** Closing the sheet of the phone without sending is no failure. */
const share = (text: string): Promise<void> => navigator.share({ text }).catch(() => undefined);
