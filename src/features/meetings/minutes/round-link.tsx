import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import type { ReactNode } from 'react';
import type { MeetingSheet } from '../components/use-meeting-sheet.ts';
import { stateOf } from './sign-list.model.ts';

/** Before これで決まり: others can read the draft first. */
export function RoundLink({ space, sheet }: { readonly space: string; readonly sheet: MeetingSheet }): ReactNode {
  const say = useWords('minutes');
  const isChecking = stateOf(sheet.meeting) === 'checking';
  return (
    <div>
      <LinkButton kind="outline" icon="people" to={paths.checkMinutes(space, sheet.meeting.id)}>
        {say(isChecking ? 'banner_look' : 'ask_open')}
      </LinkButton>
    </div>
  );
}
