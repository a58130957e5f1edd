import { useWords } from '#i18n/use-words.tsx';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { Icon } from './icon.tsx';
import { usePageFrame } from './page-frame.tsx';

interface PageHeaderProps {
  readonly back?: string | undefined;
  /** Leaves out what was sent, where a question needs the room. */
  readonly isLow?: boolean;
}

/** The strip on top: もどる, whose notebook it is, and what was sent. */
export function PageHeader({ back, isLow = false }: PageHeaderProps): ReactNode {
  const say = useWords('common');
  const { spaceName, pill } = usePageFrame();
  const [, navigate] = useLocation();
  const goBack = () => {
    if (back === undefined) return;
    if (canGoBack()) window.history.back();
    else navigate(back, { replace: true });
  };
  return (
    <header className="page-header no-print">
      <div className="flex min-h-14 flex-wrap items-center gap-x-1 pe-2">
        {back !== undefined && (
          <button
            type="button"
            onClick={goBack}
            className="flex min-h-14 shrink-0 items-center ps-1 pe-2 text-dns-16B-130 text-action-hover -outline-offset-4! hover:underline"
          >
            <Icon name="back" className="size-6" />
            {say('back')}
          </button>
        )}
        <p
          className={`my-1 line-clamp-3 min-w-14 flex-1 ${back === undefined ? 'ps-4 text-dns-16B-130' : 'text-dns-14B-120'}`}
        >
          {spaceName || say('app_name')}
        </p>
        {!isLow && <div className="ms-auto">{pill}</div>}
      </div>
    </header>
  );
}

/** A page opened from a link in a fresh window has nothing behind it that belongs to the app. */
function canGoBack(): boolean {
  const { navigation } = window as { readonly navigation?: { readonly canGoBack: boolean } };
  return navigation?.canGoBack ?? window.history.length > 1;
}
