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
import { QuietGroup } from '../components/quiet-group.tsx';
import { type Group, useGroup } from '../use-group.ts';

/** 「このスマホだけ」 becomes 「みんなで使う」; what that means is said first. */
export function ShareGroupPage({ space }: { readonly space: string }): ReactNode {
  const group = useGroup(space);
  if (group === undefined) return null;
  if (group === null) return <MissingGroup />;
  return group.space.state === 'held' && !group.space.isPractice ? (
    <ShareForm group={group} />
  ) : (
    <NotAgain group={group} />
  );
}

/** Shared already, closed, or a notebook for practice: says so, and leads those who may to the invitations. */
function NotAgain({ group: { space } }: { readonly group: Group }): ReactNode {
  const say = useWords('settings');
  const isShared = space.state !== 'closed' && !space.isPractice;
  const invite = (
    <LinkButton icon="qr" to={paths.invite(space.id)}>
      {say('share_invite')}
    </LinkButton>
  );
  const mayInvite = space.me.isLeader || space.me.isRepresentative;
  return (
    <QuietGroup space={space.id} title={say('share_title')} action={isShared && mayInvite ? invite : undefined}>
      {say.rich(space.isPractice ? 'use_practice' : isShared ? 'share_already' : 'group_closed')}
    </QuietGroup>
  );
}

function ShareForm({ group }: { readonly group: Group }): ReactNode {
  const say = useWords('settings');
  const common = useWords('common');
  const store = useStore();
  const [, navigate] = useLocation();
  const [problem, setProblem] = useState<string>();
  const { id, name } = group.space;
  const share = async () => {
    const done = await store.spaces.share(id);
    if (!done.ok) return setProblem(errorWords(done.error.code).text);
    store.sendNow();
    notify({ text: say('shared') });
    return navigate(paths.people(id), { replace: true });
  };
  return (
    <Page
      title={say('share_title')}
      lead={say.rich('share_text')}
      back={paths.group(id)}
      action={
        <>
          <Button kind="primary" icon="send" onClick={() => void share()}>
            {say('share_action')}
          </Button>
          <LinkButton kind="outline" wide to={paths.group(id)}>
            {common('cancel')}
          </LinkButton>
        </>
      }
    >
      {problem && <Banner kind="error" title={problem} live />}
      <SummaryList
        items={[
          { label: say('group_name'), value: name },
          { label: say('share_what'), value: say('share_count', { count: group.waiting }) },
          { label: say('share_who'), value: say('share_who_text') },
          { label: say('share_back'), value: say('share_back_text') },
        ]}
      />
    </Page>
  );
}
