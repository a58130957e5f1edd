import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { Button } from '#ui/primitives/button.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';
import { ClosedSpace } from '../components/closed-space.tsx';
import { ReviewCard } from '../components/review-card.tsx';
import { type Review, useReview, useSavedReview } from '../use-review.ts';

/** 確認が必要な変更: everything that was refused or lost, with the person's own words. */
export function ReviewPage(): ReactNode {
  const say = useWords('review');
  const save = useSavedReview();
  const review = useReview();
  const hasItems = (review?.items.length ?? 0) > 0;
  return (
    <Page title={say('title')} lead={hasItems && say.rich('lead')} back={paths.sending()}>
      {review && <Found {...review} />}
      {hasItems && (
        <Button kind="outline" onClick={() => void save()}>
          {say('save_file')}
        </Button>
      )}
    </Page>
  );
}

function Found({ items, spaces }: Review): ReactNode {
  const say = useWords('review');
  const closed = spaces.filter((space) => space.state === 'closed');
  const spaceOf = (id: string) => spaces.find((space) => space.id === id);
  if (items.length === 0 && closed.length === 0) return <EmptyState icon="check">{say('empty')}</EmptyState>;
  return (
    <>
      {closed.map((space) => (
        <ClosedSpace key={space.id} space={space} count={items.filter((item) => item.space === space.id).length} />
      ))}
      {items.map((item) => (
        <ReviewCard
          key={item.key}
          item={item}
          spaceName={spaceOf(item.space)?.name ?? ''}
          isClosed={spaceOf(item.space)?.state === 'closed'}
        />
      ))}
    </>
  );
}
