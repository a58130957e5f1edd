import { useWords } from '#i18n/use-words.tsx';
import type { Publication } from '#store/publications.ts';
import { PrintSheet } from '#ui/print/print-sheet.tsx';
import type { ReactNode } from 'react';

/** Where everybody finds the page. */
export const publicLink = ({ slug }: Publication): string => `${window.location.origin}/p/${slug}`;

/** The paper every party keeps: the address, and the code that takes the page down without the app. Seen on paper only. */
export function KeptPaper({ record }: { readonly record: Publication }): ReactNode {
  const say = useWords('publishing');
  const code = (record.code ?? '').replace(/(.{4})(?=.)/gu, '$1 ');
  return (
    <div className="hidden print:block">
      <PrintSheet title={say('paper_title')} space={record.title ?? ''}>
        <p>{say('address')}</p>
        <p className="font-bold break-all">{publicLink(record)}</p>
        <p className="mt-4">{say('code')}</p>
        <p className="text-[1.5em] font-bold tracking-widest">{code}</p>
        <p className="mt-4">{say('paper_text')}</p>
        <p>{say('paper_how')}</p>
        <p>{say('paper_keep')}</p>
      </PrintSheet>
    </div>
  );
}
