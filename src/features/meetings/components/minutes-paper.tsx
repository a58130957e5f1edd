import { formatPaperDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import type { ReactNode } from 'react';
import { PaperActions, PaperDecisions, PaperVotes } from './paper-results.tsx';
import { PaperFacts, PaperPeople } from './paper-facts.tsx';
import { PaperSection } from './paper-section.tsx';
import { PaperCorrections } from '../minutes/paper-corrections.tsx';
import { PaperSigners } from '../minutes/paper-signers.tsx';
import type { MinutesCheck } from '../minutes/use-minutes-check.ts';
import { PaperItems } from './paper-items.tsx';
import type { MeetingSheet } from './use-meeting-sheet.ts';

/** The minutes as they stand on paper: what was decided first, then what is to be done, then the whole course. */
export function MinutesPaper({
  sheet,
  check,
}: {
  readonly sheet: MeetingSheet;
  readonly check: MinutesCheck;
}): ReactNode {
  const say = useWords('print');
  const locale = useLocale();
  const { nextOn } = sheet.meeting;
  return (
    <>
      <PaperDecisions sheet={sheet} />
      <PaperVotes sheet={sheet} />
      <PaperActions sheet={sheet} />
      <PaperFacts sheet={sheet} />
      <PaperPeople sheet={sheet} />
      <PaperItems sheet={sheet} />
      {check.body.trim() !== '' && (
        <PaperSection title={say('body')}>
          <p className="whitespace-pre-wrap">{check.body}</p>
        </PaperSection>
      )}
      {nextOn && (
        <PaperSection title={say('next_meeting')} isWhole>
          <p>{formatPaperDate(nextOn, locale)}</p>
        </PaperSection>
      )}
      <PaperCorrections sheet={sheet} corrections={check.corrections} />
      <PaperSigners sheet={sheet} check={check} />
    </>
  );
}
