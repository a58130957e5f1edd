import { useWords } from '#i18n/use-words.tsx';
import type { ReactNode } from 'react';
import { useLocation, useSearch } from 'wouter';
import { LinkButton } from './link-button.tsx';

/** The quiet way from a record to who wrote what into it. @param to address of its history */
export function HistoryLink({ to }: { readonly to: string }): ReactNode {
  const say = useWords('common');
  const [page] = useLocation();
  const day = useSearch();
  const here = day ? `${page}?${day}` : page;
  return (
    <p>
      <LinkButton kind="text" to={`${to}?from=${encodeURIComponent(here)}`}>
        {say('see_history')}
      </LinkButton>
    </p>
  );
}
