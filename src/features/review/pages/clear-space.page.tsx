import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useStore } from '#store/react.tsx';
import type { Store } from '#store/store.ts';
import { notify } from '#ui/notices.ts';
import { rememberSpace } from '#ui/preferences.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { SummaryList } from '#ui/primitives/summary-list.tsx';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { ReviewPage } from './review.page.tsx';
import { useReview, useSavedReview } from '../use-review.ts';

/** Asks before the notebook of a space one is no longer in goes from this phone, with all that was not sent. */
export function ClearSpacePage({ space }: { readonly space: string }): ReactNode {
  const say = useWords('review');
  const common = useWords('common');
  const store = useStore();
  const save = useSavedReview();
  const [, navigate] = useLocation();
  const [problem, setProblem] = useState<string>();
  const review = useReview();
  if (review === undefined) return null;
  const view = review.spaces.find((one) => one.id === space);
  if (view?.state !== 'closed') return <ReviewPage />;
  const { name } = view;
  const count = review.items.filter((item) => item.space === space).length;
  const clear = async () => {
    const code = await clearSpace(store, space);
    if (code !== null) return setProblem(errorWords(code).text);
    rememberSpace(null);
    notify({ text: say('cleared', { name }) });
    return navigate(paths.home(), { replace: true });
  };
  return (
    <Page
      title={say('clear_title', { name })}
      lead={say.rich('clear_text')}
      back={paths.review()}
      action={
        <>
          <Button kind="dangerSolid" wide onClick={() => void clear()}>
            {say('clear_action')}
          </Button>
          <LinkButton kind="outline" wide to={paths.review()}>
            {common('cancel')}
          </LinkButton>
        </>
      }
    >
      {problem && <Banner kind="error" title={problem} live />}
      <SummaryList
        items={[
          { label: say('clear_notebook'), value: name },
          { label: say('clear_list'), value: say('clear_count', { count }) },
        ]}
      />
      {count > 0 && (
        <Button kind="outline" onClick={() => void save(space)}>
          {say('closed_save')}
        </Button>
      )}
    </Page>
  );
}

/** Puts the whole list of a space away, then the space. @returns why it did not work; null when it did */
const clearSpace = async (store: Store, space: string): Promise<string | null> => {
  for (const item of await store.review.listReview()) {
    if (item.space !== space) continue;
    const done = await store.review.putAway(item);
    if (!done.ok) return done.error.code;
  }
  const purged = await store.spaces.purge(space);
  return purged.ok ? null : purged.error.code;
};
