import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import type { SpaceView } from '#store/spaces.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import type { ReactNode } from 'react';
import { useSavedReview } from '../use-review.ts';

interface ClosedSpaceProps {
  readonly space: SpaceView;
  /** How much of it was not accepted. */
  readonly count: number;
}

/** The person is no longer in a space: what is left of it here, and what putting it away means. */
export function ClosedSpace({ space, count }: ClosedSpaceProps): ReactNode {
  const say = useWords('review');
  const save = useSavedReview();
  const { name } = space;
  return (
    <Banner
      kind="warning"
      title={space.me.status === 'left' ? say('closed_left_title', { name }) : say('closed_title', { name })}
      actions={
        <>
          {count > 0 && (
            <Button kind="outline" wide onClick={() => void save(space.id)}>
              {say('closed_save')}
            </Button>
          )}
          <LinkButton kind="danger" wide to={`${paths.review()}?clear=${space.id}`}>
            {say('closed_clear')}
          </LinkButton>
        </>
      }
    >
      <p>{say.rich('closed_text')}</p>
      <p>{say.rich('closed_kept')}</p>
      <p>{count > 0 ? say('closed_list', { count }) : say('closed_list_none')}</p>
      <p>{say.rich('closed_will_purge')}</p>
    </Banner>
  );
}
