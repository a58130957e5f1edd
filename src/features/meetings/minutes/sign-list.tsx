import { formatMoment } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { CardList } from '#ui/primitives/card-link.tsx';
import { Icon } from '#ui/primitives/icon.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { useTypedWords } from '#ui/primitives/way-told.tsx';
import type { ReactNode } from 'react';
import type { MeetingSheet } from '../components/use-meeting-sheet.ts';
import type { SignRow } from './sign-list.model.ts';

interface SignListProps {
  readonly sheet: MeetingSheet;
  readonly rows: readonly SignRow[];
}

const icons = { agreed: 'check', asks_change: 'edit', open: 'clock' } as const;

/** Who has read the draft and what they say; an answer to other words says so. */
export function SignList({ sheet, rows }: SignListProps): ReactNode {
  const say = useWords('minutes');
  const locale = useLocale();
  const { typedWords } = useTypedWords(sheet.names);
  return (
    <Section title={say('who_answered')}>
      {rows.length === 0 && <p className="text-ink-sub">{say.rich('nobody_answered')}</p>}
      {rows.length > 0 && (
        <CardList>
          {rows.map(({ memberId, isSigner, answer, isStale, sign }) => (
            <li key={memberId} className="flex flex-col gap-1 px-4 py-3">
              <span className="flex flex-wrap items-center justify-between gap-x-3">
                <span className="text-std-16B-170">
                  {sheet.names.get(memberId) ?? ''}
                  {isSigner && (
                    <span className="ms-2 inline-block rounded-4 border-1 border-control px-2 font-normal">
                      {say('signer')}
                    </span>
                  )}
                </span>
                <span className="inline-flex items-center gap-1">
                  <Icon name={icons[answer]} className="size-[1.25em]" />
                  {say(`answer_${answer}`)}
                </span>
              </span>
              {sign?.note && <span className="whitespace-pre-wrap">{sign.note}</span>}
              {sign && (
                <span className="text-ink-sub">
                  {[sign.at ? formatMoment(sign.at, locale) : '', typedWords(sign), isStale ? say('changed_since') : '']
                    .filter(Boolean)
                    .join('・')}
                </span>
              )}
            </li>
          ))}
        </CardList>
      )}
    </Section>
  );
}
