import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { Banner } from '#ui/primitives/banner.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import type { ReactNode } from 'react';
import type { MeetingSheet } from '../components/use-meeting-sheet.ts';
import { countSigns, stateOf } from './sign-list.model.ts';
import { useMinutesCheck } from './use-minutes-check.ts';

interface RoundLinkProps {
  readonly space: string;
  readonly sheet: MeetingSheet;
}

/** Before これで決まり: others can read the draft first, and what they asked for is not passed over. */
export function RoundLink({ space, sheet }: RoundLinkProps): ReactNode {
  const say = useWords('minutes');
  const check = useMinutesCheck(space, sheet);
  const link = (
    <LinkButton kind="outline" icon="people" to={paths.checkMinutes(space, sheet.meeting.id)}>
      {say(stateOf(sheet.meeting) === 'checking' ? 'banner_look' : 'ask_open')}
    </LinkButton>
  );
  if (stateOf(sheet.meeting) !== 'checking' || !check) return <div>{link}</div>;
  const { agreed, asks, signers, signersAgreed } = countSigns(check.rows);
  return (
    <Banner kind={asks > 0 ? 'warning' : 'info'} title={say('banner_title')} actions={link}>
      <p>{say.rich('banner_count', { agreed, asks })}</p>
      {signers > 0 && <p>{say.rich('banner_signers', { all: signers, done: signersAgreed })}</p>}
    </Banner>
  );
}
