import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { rememberSpace } from '#ui/preferences.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { SummaryList } from '#ui/primitives/summary-list.tsx';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { MissingGroup } from '../components/missing-group.tsx';
import { QuietGroup } from '../components/quiet-group.tsx';
import { useBackup } from '../use-backup.ts';
import { type Group, useGroup } from '../use-group.ts';

/** A notebook that is only on this phone can be deleted; nobody else has a copy. */
export function DeleteGroupPage({ space }: { readonly space: string }): ReactNode {
  const group = useGroup(space);
  if (group === undefined) return null;
  if (group === null) return <MissingGroup />;
  return group.space.state === 'held' ? <DeleteForm group={group} /> : <NotHere group={group} />;
}

/** A notebook others have too is left, not deleted. */
function NotHere({ group: { space } }: { readonly group: Group }): ReactNode {
  const say = useWords('settings');
  const leave = (
    <LinkButton kind="danger" to={paths.leave(space.id)}>
      {say('leave')}
    </LinkButton>
  );
  return (
    <QuietGroup space={space.id} title={say('delete_held')} action={space.state === 'closed' ? undefined : leave}>
      {say.rich('delete_only_held')}
    </QuietGroup>
  );
}

function DeleteForm({ group }: { readonly group: Group }): ReactNode {
  const say = useWords('settings');
  const common = useWords('common');
  const store = useStore();
  const [, navigate] = useLocation();
  const [problem, setProblem] = useState<string>();
  const save = useBackup();
  const { space, waiting } = group;
  const remove = async () => {
    const done = await store.spaces.purge(space.id);
    if (!done.ok) return setProblem(errorWords(done.error.code).text);
    rememberSpace(null);
    notify({ text: say('deleted', { name: space.name }) });
    return navigate(paths.home(), { replace: true });
  };
  return (
    <Page
      title={say('delete_title', { name: space.name })}
      lead={say.rich(space.isPractice ? 'delete_practice_text' : 'delete_text')}
      back={paths.group(space.id)}
      action={
        <>
          <Button kind="dangerSolid" wide onClick={() => void remove()}>
            {say('delete_action')}
          </Button>
          <LinkButton kind="outline" wide to={paths.group(space.id)}>
            {common('cancel')}
          </LinkButton>
        </>
      }
    >
      {problem && <Banner kind="error" title={problem} live />}
      <SummaryList
        items={[
          { label: say('group_name'), value: space.name },
          { label: say('delete_what'), value: say('delete_count', { count: waiting }) },
        ]}
      />
      {!space.isPractice && (
        <Button kind="outline" onClick={() => void save(space.id, space.name)}>
          {say('delete_backup_first')}
        </Button>
      )}
    </Page>
  );
}
