import { formatPaperDate, localDateOf } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import type { Correction } from '#store/minutes-check.ts';
import type { ReactNode } from 'react';
import { PaperSection } from '../components/paper-section.tsx';
import type { MeetingSheet } from '../components/use-meeting-sheet.ts';

interface PaperCorrectionsProps {
  readonly sheet: MeetingSheet;
  readonly corrections: readonly Correction[];
}

/** 訂正 behind minutes that stay as they were settled: what, by whom and when. */
export function PaperCorrections({ sheet, corrections }: PaperCorrectionsProps): ReactNode {
  const say = useWords('minutes');
  const locale = useLocale();
  if (corrections.length === 0) return null;
  return (
    <PaperSection title={say('corrections')} isWhole>
      <ol>
        {corrections.map(({ id, place, text, authorId, writtenAt }) => (
          <li key={id}>
            {place && <b>{place}　</b>}
            <span className="whitespace-pre-wrap">{text}</span>
            <span className="block">
              {say('correction_by', {
                date: formatPaperDate(localDateOf(writtenAt ?? 0), locale),
                name: sheet.names.get(authorId ?? '') ?? '',
              })}
            </span>
          </li>
        ))}
      </ol>
    </PaperSection>
  );
}
