import { formatMoment } from '#i18n/format.ts';
import { errorWords } from '#i18n/i18n.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import type { ReviewItem } from '#store/review.ts';
import { Card } from '#ui/primitives/card.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { SyncBadge } from '#ui/primitives/sync-badge.tsx';
import type { ReactNode } from 'react';
import { namedKindOf } from '../named-kind.ts';
import { useNames } from '../use-said.ts';
import { ReviewActions } from './review-actions.tsx';
import { ReviewLines } from './review-lines.tsx';

interface ReviewCardProps {
  readonly item: ReviewItem;
  readonly spaceName: string;
  /** The space is no longer open to me: nothing can be written into it. */
  readonly isClosed: boolean;
}

/** One change: what happened, what was written, what is shown, and what can be done. */
export function ReviewCard({ item, spaceName, isClosed }: ReviewCardProps): ReactNode {
  const say = useWords('review');
  const kinds = useWords('outbox');
  const locale = useLocale();
  const what = kinds(`what_${namedKindOf(item)}`);
  return (
    <Card>
      <div className="flex flex-col gap-4">
        <h2 className="text-std-18B-160">{item.title === '' ? what : say('about', { what, title: item.title })}</h2>
        <p className="text-dns-16N-130 text-ink-sub">
          {say('in_space', { name: spaceName, moment: formatMoment(item.doneAt, locale) })}
        </p>
        <WhatHappened item={item} />
        <ReviewLines item={item} />
        <ReviewActions item={item} isClosed={isClosed} />
      </div>
    </Card>
  );
}

/** 事象・原因・対処 in one or two sentences; the code only for those who look for it. */
function WhatHappened({ item }: { readonly item: ReviewItem }): ReactNode {
  const say = useWords('review');
  const common = useWords('common');
  const names = useNames(item.space);
  if (item.type === 'refused') {
    const { text, detail } = errorWords(item.code);
    return (
      <div className="flex flex-col items-start gap-1">
        <SyncBadge state="refused" />
        <p>{text}</p>
        {detail && (
          <Disclosure summary={common('details')}>
            <p>{detail}</p>
          </Disclosure>
        )}
      </div>
    );
  }
  const name = names.get(item.otherId ?? '');
  const isMineShown = item.type === 'conflict' && item.isMineShown;
  if (isMineShown) return <p>{name ? say.rich('kept_mine', { name }) : say.rich('kept_mine_somebody')}</p>;
  return <p>{name ? say.rich('superseded_by', { name }) : say.rich('superseded')}</p>;
}
