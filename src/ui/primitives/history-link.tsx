import { useWords } from '#i18n/use-words.tsx';
import type { ReactNode } from 'react';
import { LinkButton } from './link-button.tsx';

/** The quiet way from a record to who wrote what into it. @param to address of its history */
export function HistoryLink({ to }: { readonly to: string }): ReactNode {
  const say = useWords('common');
  return (
    <p>
      <LinkButton kind="text" to={to}>
        {say('see_history')}
      </LinkButton>
    </p>
  );
}
