import { formatPaperDate, localDateOf } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import type { ReactNode } from 'react';
import { PaperSection } from '../components/paper-section.tsx';
import type { MeetingSheet } from '../components/use-meeting-sheet.ts';
import type { SignRow } from './sign-list.model.ts';
import type { MinutesCheck } from './use-minutes-check.ts';

interface PaperSignersProps {
  readonly sheet: MeetingSheet;
  readonly check: MinutesCheck;
}

/** Who wrote the minutes, who read them and said これでよい, and lines for a hand. */
export function PaperSigners({ sheet, check }: PaperSignersProps): ReactNode {
  const say = useWords('print');
  const words = useWords('minutes');
  const locale = useLocale();
  const { meeting, names } = sheet;
  const nameOf = (id: string | null | undefined) => names.get(id ?? '') ?? '';
  const signers = check.rows.filter(({ isSigner }) => isSigner);
  const agreed = check.rows.filter(({ answer, isStale }) => answer === 'agreed' && !isStale);
  const lines = [
    { id: 'chair', role: say('sign_chair'), name: nameOf(meeting.chairId) },
    { id: 'scribe', role: say('sign_scribe'), name: nameOf(meeting.scribeId) },
    ...(signers.length > 0
      ? signers.map(({ memberId }) => ({ id: memberId, role: say('sign_witness'), name: nameOf(memberId) }))
      : ['first', 'second'].map((id) => ({ id, role: say('sign_witness'), name: '' }))),
  ];
  const agreedWords = ({ memberId, sign }: SignRow): string =>
    words('paper_agreed_by', {
      name: nameOf(memberId),
      date: sign?.at ? formatPaperDate(localDateOf(sign.at), locale) : '',
    });
  return (
    <PaperSection title={say('sign_heading')} isWhole>
      <p>{words('paper_author', { name: nameOf(meeting.authorId) })}</p>
      {agreed.length > 0 && <p>{words('paper_agreed', { people: agreed.map(agreedWords).join('、') })}</p>}
      <div className="grid grid-cols-1 gap-x-8 desktop:grid-cols-2 print:grid-cols-2">
        {lines.map(({ id, role, name }) => (
          <div key={id} className="write-here flex items-end gap-[1em]">
            <span>{role}</span>
            <span>{name}</span>
          </div>
        ))}
      </div>
      <p className="mt-4 print:mt-2">{say('no_legal_claim')}</p>
    </PaperSection>
  );
}
