import { agreementReviewDue } from '#domain/agreement/review-due.ts';
import { formatDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { useStore } from '#store/react.tsx';
import { Banner } from '#ui/primitives/banner.tsx';
import type { ReactNode } from 'react';
import type { VersionView } from '../use-agreements.ts';

/** A quiet reminder a month before the day of review, and from that day on. */
export function ReviewCard({ current }: { readonly current: VersionView }): ReactNode {
  const say = useWords('agreements');
  const locale = useLocale();
  const { reviewOn } = current.record;
  const due = agreementReviewDue(reviewOn, useStore().today());
  if (due === null || !reviewOn) return null;
  return (
    <Banner kind="info" title={say(`review_${due}`)}>
      <p>{say.rich('review_text', { date: formatDate(reviewOn, locale) })}</p>
    </Banner>
  );
}
