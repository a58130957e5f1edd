import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { Banner } from '#ui/primitives/banner.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import type { ReactNode } from 'react';
import { ClosedBanner } from '../components/closed-banner.tsx';
import type { MeetingSheet } from '../components/use-meeting-sheet.ts';
import { keepsMinutes } from '../closing.model.ts';
import { CorrectionList } from './correction-list.tsx';
import { countSigns, stateOf } from './sign-list.model.ts';
import { useMinutesCheck } from './use-minutes-check.ts';

interface MinutesStateProps {
  readonly space: string;
  readonly sheet: MeetingSheet;
}

/** On top of a meeting: minutes that go round, or that are settled, with what was put right since. */
export function MinutesState({ space, sheet }: MinutesStateProps): ReactNode {
  const check = useMinutesCheck(space, sheet);
  const state = stateOf(sheet.meeting);
  if (state === 'confirmed') {
    return (
      <>
        <ClosedBanner space={space} sheet={sheet} />
        {check && <CorrectionList space={space} sheet={sheet} corrections={check.corrections} />}
      </>
    );
  }
  if (state === 'draft' || !check) return null;
  return <CheckingBanner space={space} sheet={sheet} check={check} />;
}

function CheckingBanner({
  space,
  sheet,
  check,
}: MinutesStateProps & { readonly check: NonNullable<ReturnType<typeof useMinutesCheck>> }): ReactNode {
  const say = useWords('minutes');
  const { agreed, asks, signers, signersAgreed } = countSigns(check.rows);
  const isAnswered = check.mine !== null && check.mine.answer !== 'open' && !check.mine.isStale;
  const looks = isAnswered || (keepsMinutes(sheet.meeting, sheet.view.me) && !check.mine?.isSigner);
  return (
    <Banner
      kind="info"
      title={say('banner_title')}
      actions={
        <LinkButton kind="outline" icon="eye" to={paths.checkMinutes(space, sheet.meeting.id)}>
          {say(looks ? 'banner_look' : 'banner_read')}
        </LinkButton>
      }
    >
      <p>{say.rich('banner_count', { agreed, asks })}</p>
      {signers > 0 && <p>{say.rich('banner_signers', { all: signers, done: signersAgreed })}</p>}
    </Banner>
  );
}
