import { paths } from '#paths';
import { part } from '#ui/part.tsx';
import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';

const DeletedLogsPage = part(async () => (await import('./pages/deleted-logs.page.tsx')).DeletedLogsPage, 'activities');
const EditLogPage = part(async () => (await import('./pages/edit-log.page.tsx')).EditLogPage, 'activities');
const LogPage = part(async () => (await import('./pages/log.page.tsx')).LogPage, 'activities');
const LogWordsPage = part(async () => (await import('./pages/log-words.page.tsx')).LogWordsPage, 'activities');
const LogsPage = part(async () => (await import('./pages/logs.page.tsx')).LogsPage, 'activities');
const NewLogPage = part(async () => (await import('./pages/new-log.page.tsx')).NewLogPage, 'activities');

/** 記録: everything under /s/:space/activities. */
export function ActivitiesRoutes(): ReactNode {
  return (
    <Switch>
      <Route path={paths.activities.pattern}>{({ space }) => <LogsPage key={space} space={space} />}</Route>
      <Route path={paths.newActivity.pattern}>{({ space }) => <NewLogPage key={space} space={space} />}</Route>
      <Route path={paths.deletedActivities.pattern}>
        {({ space }) => <DeletedLogsPage key={space} space={space} />}
      </Route>
      <Route path={paths.activity.pattern}>{({ space, id }) => <LogPage key={id} space={space} id={id} />}</Route>
      <Route path={paths.editActivity.pattern}>
        {({ space, id }) => <EditLogPage key={id} space={space} id={id} />}
      </Route>
      <Route path={paths.activityWords.pattern}>
        {({ space, id }) => <LogWordsPage key={id} space={space} id={id} />}
      </Route>
    </Switch>
  );
}
