import { formatShortDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useLive } from '#store/react.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { part } from '#ui/part.tsx';
import { type ReactNode, Suspense } from 'react';
import { FirstStepsList } from '../components/first-steps-list.tsx';
import { HomeTasks } from '../components/home-tasks.tsx';
import { MeetingsNow } from '../components/meetings-now.tsx';
import { MyActionItems } from '../components/my-action-items.tsx';
import { NextEvent } from '../components/next-event.tsx';
import { ProjectCards } from '../components/project-cards.tsx';
import { RecentLogs } from '../components/recent-logs.tsx';
import { SpaceNotices } from '../components/space-notices.tsx';
import { SpaceSwitcher } from '../components/space-switcher.tsx';
import { findHome } from '../home-view.ts';
import { isNew } from '../home.model.ts';

// What comes behind the first list, in one file of its own: no start waits for it.
const SafetyNow = part(async () => (await import('../today/today.tsx')).SafetyNow, 'today');
const NextDay = part(async () => (await import('../today/today.tsx')).NextDay, 'today');
const TodayChecks = part(async () => (await import('../today/today.tsx')).TodayChecks, 'today');
const LastYear = part(async () => (await import('../today/today.tsx')).LastYear, 'today');

/** What matters now in a group or project, and the one thing people come for: to log an activity. */
export function HomePage({ space }: { readonly space: string }): ReactNode {
  const say = useWords('home');
  const locale = useLocale();
  const home = useLive((store) => findHome(store, space), [space]);
  if (home === undefined) return <Page title={say('title')}>{null}</Page>;
  const { view, steps } = home;
  const isUsable = view.state !== 'closed' && view.me.status === 'active' && view.isLoaded;
  const mayWrite = isUsable && view.me.role !== 'guest' && view.me.role !== 'reviewer';
  const action = mayWrite && (
    <LinkButton kind="primary" icon="plus" to={paths.newActivity(space)}>
      {say('record')}
    </LinkButton>
  );
  return (
    <Page
      title={say('title')}
      lead={formatShortDate(home.today, locale)}
      beside={<SpaceSwitcher spaces={home.spaces} here={space} />}
      action={action}
    >
      {isUsable && view.kind === 'group' && (
        <Suspense>
          <SafetyNow space={space} />
        </Suspense>
      )}
      <SpaceNotices home={home} />
      {isUsable && (
        <>
          {steps && isNew(steps) && <FirstStepsList space={space} steps={steps} />}
          <Suspense fallback={<NextEvent space={space} next={home.nextEvent} />}>
            <NextDay space={space} first={home.nextEvent} />
          </Suspense>
          <HomeTasks space={space} home={home} />
          <Suspense>
            <TodayChecks space={space} />
          </Suspense>
          <MyActionItems space={space} items={home.items} today={home.today} />
          <MeetingsNow space={space} meetings={home.meetings} />
          <ProjectCards space={space} home={home} />
          <RecentLogs space={space} home={home} />
          <Suspense>
            <LastYear space={space} mayWrite={mayWrite} />
          </Suspense>
        </>
      )}
    </Page>
  );
}
