import type { ActivityLog } from '#domain/activity/activity-list.ts';
import { errorWords } from '#i18n/i18n.ts';
import { formatDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { PhotoSlot } from '#ui/photo-slot.tsx';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { HistoryLink } from '#ui/primitives/history-link.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { SyncBadge } from '#ui/primitives/sync-badge.tsx';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { LogFacts } from '../components/log-facts.tsx';
import { LogMoreSection } from '../components/log-more.tsx';
import { LogShare } from '../components/log-share.tsx';
import { LogWords } from '../components/log-words.tsx';
import { MissingLog } from '../components/missing-log.tsx';
import { NoticedSection } from '../components/noticed-section.tsx';
import { PlanItemsSection } from '../components/plan-items-section.tsx';
import { ProjectCopy } from '../components/project-copy.tsx';
import { tellRefusal, useLogWriter } from '../use-log-writer.ts';
import { useLogMore } from '../use-log-more.ts';
import { useLog } from '../use-log.ts';

interface LogPageProps {
  readonly space: string;
  readonly id: string;
}

/** One log: what was done, what people say about it, and where it is on its way. */
export function LogPage({ space, id }: LogPageProps): ReactNode {
  const say = useWords('activities');
  const locale = useLocale();
  const store = useStore();
  const found = useLog(space, id);
  if (found === undefined) {
    return (
      <Page title={say('title')} back={paths.activities(space)}>
        {null}
      </Page>
    );
  }
  const { log, isDeleted, mayChange, state } = found;
  if (!log) return <MissingLog space={space} />;
  const restore = async () => {
    if (await tellRefusal(store.activities.restoreLog(space, id))) notify({ text: say('restored') });
  };
  return (
    <Page title={log.title ?? ''} back={paths.activities(space)} lead={log.on ? formatDate(log.on, locale) : undefined}>
      {isDeleted ? (
        <Banner
          kind="warning"
          title={say('is_deleted')}
          actions={mayChange && <Button onClick={() => void restore()}>{say('restore')}</Button>}
        />
      ) : (
        <SyncBadge state={state} />
      )}
      {!isDeleted && <PhotoSlot space={space} about={id} mayAdd />}
      <Section title={say('facts')}>
        <LogFacts log={log} names={found.names} partyName={found.partyName} />
      </Section>
      <LogWords space={space} log={log} mayWrite={mayChange && !isDeleted} />
      {found.isOfProject && !isDeleted && <NoticedSection space={space} logId={id} />}
      {!isDeleted && <LogRest space={space} log={log} mayChange={mayChange} />}
      {!isDeleted && <LogActions space={space} log={log} mayChange={mayChange} />}
      <HistoryLink to={paths.history(space, id)} />
    </Page>
  );
}

/** What comes behind the log itself: details, money, incidents, paper, the project. */
function LogRest({ space, log, mayChange }: LogActionsProps): ReactNode {
  const more = useLogMore(space, log);
  if (more === undefined) return null;
  return (
    <>
      <PlanItemsSection items={more.planItems} />
      <LogMoreSection space={space} log={log} more={more} mayChange={mayChange} />
      <LogShare space={space} log={log} />
      <ProjectCopy space={space} log={log} more={more} mayChange={mayChange} />
    </>
  );
}

interface LogActionsProps {
  readonly space: string;
  readonly log: ActivityLog;
  readonly mayChange: boolean;
}

function LogActions({ space, log, mayChange }: LogActionsProps): ReactNode {
  const say = useWords('activities');
  const store = useStore();
  const [, navigate] = useLocation();
  const write = useLogWriter(space);
  const repeat = async () => {
    const refusal = await write(() => store.activities.repeatLog(space, log.id));
    if (refusal) notify({ text: errorWords(refusal.code).text });
  };
  const remove = async () => {
    const done = await store.activities.deleteLog(space, log.id);
    if (!(await tellRefusal(Promise.resolve(done))) || !done.ok) return;
    notify({ text: say('was_deleted'), undo: () => void tellRefusal(done.value.undo()) });
    navigate(paths.activities(space), { replace: true });
  };
  return (
    <div className="flex flex-col gap-3">
      {(log.on ?? '') < store.today() && (
        <Button kind="outline" wide onClick={() => void repeat()}>
          {say('again_today')}
        </Button>
      )}
      {mayChange && (
        <>
          <LinkButton kind="outline" icon="edit" wide to={paths.editActivity(space, log.id)}>
            {say('edit_this')}
          </LinkButton>
          <div className="pt-3">
            <Button kind="danger" icon="trash" wide onClick={() => void remove()}>
              {say('delete_this')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
