import type { ActivityLog } from '#domain/activity/activity-list.ts';
import { formatDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useLive, useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import { CardList } from '#ui/primitives/card-link.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';
import { tellRefusal } from '../use-log-writer.ts';

/** 消した記録: nothing a person wrote is lost. */
export function DeletedLogsPage({ space }: { readonly space: string }): ReactNode {
  const say = useWords('activities');
  const found = useLive(
    async (store) => {
      const [logs, view] = await Promise.all([store.activities.listDeletedLogs(space), store.spaces.findSpace(space)]);
      return { logs, me: view?.me };
    },
    [space],
  );
  const mayRestore = (log: ActivityLog) => found?.me?.isLeader === true || log.authorId === found?.me?.memberId;
  return (
    <Page title={say('deleted')} lead={say.rich('deleted_lead')} back={paths.activities(space)}>
      {found?.logs.length === 0 && <EmptyState icon="trash">{say.rich('deleted_empty')}</EmptyState>}
      {found && found.logs.length > 0 && (
        <CardList label={say('deleted')}>
          {found.logs.map((log) => (
            <DeletedRow key={log.id} space={space} log={log} mayRestore={mayRestore(log)} />
          ))}
        </CardList>
      )}
    </Page>
  );
}

interface DeletedRowProps {
  readonly space: string;
  readonly log: ActivityLog;
  readonly mayRestore: boolean;
}

function DeletedRow({ space, log, mayRestore }: DeletedRowProps): ReactNode {
  const say = useWords('activities');
  const locale = useLocale();
  const store = useStore();
  const restore = async () => {
    if (await tellRefusal(store.activities.restoreLog(space, log.id))) notify({ text: say('restored') });
  };
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2 px-4 py-3">
      <span className="flex min-w-0 flex-col">
        <span className="text-std-18B-160">{log.title}</span>
        {log.on && <span className="text-dns-16N-130 text-ink-sub">{formatDate(log.on, locale)}</span>}
      </span>
      {mayRestore && (
        <Button
          kind="outline"
          aria-label={say('restore_of', { title: log.title ?? '' })}
          onClick={() => void restore()}
        >
          {say('restore')}
        </Button>
      )}
    </li>
  );
}
