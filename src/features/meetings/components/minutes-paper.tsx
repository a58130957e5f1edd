import { formatPaperDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import type { ReactNode } from 'react';
import { PaperActions, PaperDecisions } from './paper-results.tsx';
import { PaperFacts, PaperPeople } from './paper-facts.tsx';
import { PaperSection } from './paper-section.tsx';
import { PaperItems } from './paper-items.tsx';
import type { MeetingSheet } from './use-meeting-sheet.ts';

/** The minutes as they stand on paper: what was decided first, then what is to be done, then the whole course. */
export function MinutesPaper({ sheet, body }: { readonly sheet: MeetingSheet; readonly body: string }): ReactNode {
  const say = useWords('print');
  const locale = useLocale();
  const { nextOn } = sheet.meeting;
  return (
    <>
      <PaperDecisions sheet={sheet} />
      <PaperActions sheet={sheet} />
      <PaperFacts sheet={sheet} />
      <PaperPeople sheet={sheet} />
      <PaperItems sheet={sheet} />
      {body.trim() !== '' && (
        <PaperSection title={say('body')}>
          <p className="whitespace-pre-wrap">{body}</p>
        </PaperSection>
      )}
      {nextOn && (
        <PaperSection title={say('next_meeting')} isWhole>
          <p>{formatPaperDate(nextOn, locale)}</p>
        </PaperSection>
      )}
      <Signatures />
    </>
  );
}

function Signatures(): ReactNode {
  const say = useWords('print');
  const signers = [say('sign_chair'), say('sign_scribe'), say('sign_witness'), say('sign_witness')];
  return (
    <PaperSection title={say('sign_heading')} isWhole>
      <div className="grid grid-cols-1 gap-x-8 desktop:grid-cols-2 print:grid-cols-2">
        {signers.map((signer, index) => (
          <div key={`${signer}-${index + 1}`} className="write-here flex items-end">
            {signer}
          </div>
        ))}
      </div>
      <p className="mt-4 print:mt-2">{say('no_legal_claim')}</p>
    </PaperSection>
  );
}
