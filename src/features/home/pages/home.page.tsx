import { formatShortDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useLive } from '#store/react.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { type ReactNode, Suspense, useState } from 'react';
import { FirstStepsList } from '../components/first-steps-list.tsx';
import { HomeTasks } from '../components/home-tasks.tsx';
import { MeetingsNow } from '../components/meetings-now.tsx';
import { MyActionItems } from '../components/my-action-items.tsx';
import { NextEvent } from '../components/next-event.tsx';
import { ProjectCards } from '../components/project-cards.tsx';
import { RecentLogs } from '../components/recent-logs.tsx';
import { SpaceNotices } from '../components/space-notices.tsx';
import { SpaceSwitcher } from '../components/space-switcher.tsx';
import { type FindToday, findHome } from '../home-view.ts';
import { isNew } from '../home.model.ts';
import { LastYear, NextDay, SafetyNow, TodayChecks, TodayHere } from '../today-parts.ts';

/** What matters now in a group or project, and the one thing people come for: to log an activity. */
export function HomePage({ space }: { readonly space: string }): ReactNode {
  const say = useWords('home');
  const locale = useLocale();
  const [here, setPart] = useState<{ readonly findToday: FindToday } | null>(null);
  const home = useLive((store) => findHome(store, space, here?.findToday ?? null), [space, here]);
  if (home === undefined) return <Page title={say('title')}>{null}</Page>;
  const { view, steps, now: today } = home;
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
      {isUsable && (
        <Suspense>
          <TodayHere onHere={setPart} />
          {today && <SafetyNow space={space} checks={today.checks} />}
        </Suspense>
      )}
      <SpaceNotices home={home} />
      {isUsable && (
        <>
          {steps && isNew(steps) && <FirstStepsList space={space} steps={steps} />}
          {today ? (
            <NextDay space={space} first={home.nextEvent} day={today.nextDay} />
          ) : (
            <NextEvent space={space} next={home.nextEvent} />
          )}
          <HomeTasks space={space} home={home} />
          {today && <TodayChecks space={space} today={today} />}
          <MyActionItems space={space} items={home.items} today={home.today} />
          <MeetingsNow space={space} meetings={home.meetings} />
          <ProjectCards space={space} home={home} />
          <RecentLogs space={space} home={home} />
          {today && <LastYear space={space} found={today.lastYear} mayWrite={mayWrite} />}
        </>
      )}
    </Page>
  );
}
