import { type ReactNode, useId } from 'react';
import { Icon, type IconName } from './icon.tsx';

/** What a banner is about: news, something that went well, something to know, something that failed. */
export type BannerKind = 'info' | 'success' | 'warning' | 'error';

const looks: Readonly<Record<BannerKind, { readonly icon: IconName; readonly look: string }>> = {
  info: { icon: 'info', look: 'border-news bg-news-tint text-news' },
  success: { icon: 'check', look: 'border-sent bg-sent-tint text-sent' },
  warning: { icon: 'warning', look: 'border-waiting bg-waiting-tint text-waiting' },
  error: { icon: 'warning', look: 'border-refused bg-refused-tint text-refused' },
};

interface BannerProps {
  readonly kind: BannerKind;
  readonly title: string;
  readonly children?: ReactNode;
  /** At most two buttons. */
  readonly actions?: ReactNode;
  /** For a banner that appears while the page is open: it is read aloud. */
  readonly live?: boolean;
}

/** A notice at the top of a page that stays until it is dealt with. */
export function Banner({ kind, title, children, actions, live = false }: BannerProps): ReactNode {
  const id = useId();
  const { icon, look } = looks[kind];
  return (
    <section aria-labelledby={id} className={`rounded-8 border-1 border-s-8 p-4 ${look}`}>
      <div role={live ? 'status' : undefined} className="flex items-start gap-2">
        <Icon name={icon} className="mt-0.5 size-[1.5em]" />
        <div className="min-w-0">
          <h2 id={id} className="text-std-16B-170">
            {title}
          </h2>
          {children && <div className="text-ink">{children}</div>}
        </div>
      </div>
      {actions && <div className="mt-3 flex flex-wrap gap-3">{actions}</div>}
    </section>
  );
}
