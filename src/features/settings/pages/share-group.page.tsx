import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { SummaryList } from '#ui/primitives/summary-list.tsx';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { MissingGroup } from '../components/missing-group.tsx';
import { useGroup } from '../use-group.ts';

/** 「このスマホだけ」 becomes 「みんなで使う」; what that means is said first. */
export function ShareGroupPage({ space }: { readonly space: string }): ReactNode {
  const say = useWords('settings');
  const common = useWords('common');
  const store = useStore();
  const [, navigate] = useLocation();
  const [problem, setProblem] = useState<string>();
  const group = useGroup(space);
  if (group === undefined) return null;
  if (group === null || group.space.isPractice) return <MissingGroup />;
  const share = async () => {
    const done = await store.spaces.share(space);
    if (!done.ok) return setProblem(errorWords(done.error.code).text);
    store.sendNow();
    notify({ text: say('shared') });
    return navigate(paths.people(space), { replace: true });
  };
  return (
    <Page
      title={say('share_title')}
      lead={say.rich('share_text')}
      back={paths.group(space)}
      action={
        <>
          <Button kind="primary" icon="send" onClick={() => void share()}>
            {say('share_action')}
          </Button>
          <LinkButton kind="outline" wide to={paths.group(space)}>
            {common('cancel')}
          </LinkButton>
        </>
      }
    >
      {problem && <Banner kind="error" title={problem} live />}
      <SummaryList
        items={[
          { label: say('group_name'), value: group.space.name },
          { label: say('share_what'), value: say('share_count', { count: group.waiting }) },
          { label: say('share_who'), value: say('share_who_text') },
          { label: say('share_back'), value: say('share_back_text') },
        ]}
      />
    </Page>
  );
}
