import { loadWords } from '#i18n/i18n.ts';
import { paths } from '#paths';
import { lazy, type ReactNode } from 'react';
import { Route, Switch } from 'wouter';

const words = () => loadWords('activities');

const DeletedLogsPage = lazy(async () => {
  const [page] = await Promise.all([import('./pages/deleted-logs.page.tsx'), words()]);
  return { default: page.DeletedLogsPage };
});
const EditLogPage = lazy(async () => {
  const [page] = await Promise.all([import('./pages/edit-log.page.tsx'), words()]);
  return { default: page.EditLogPage };
});
const LogPage = lazy(async () => {
  const [page] = await Promise.all([import('./pages/log.page.tsx'), words()]);
  return { default: page.LogPage };
});
const LogWordsPage = lazy(async () => {
  const [page] = await Promise.all([import('./pages/log-words.page.tsx'), words()]);
  return { default: page.LogWordsPage };
});
const LogsPage = lazy(async () => {
  const [page] = await Promise.all([import('./pages/logs.page.tsx'), words()]);
  return { default: page.LogsPage };
});
const NewLogPage = lazy(async () => {
  const [page] = await Promise.all([import('./pages/new-log.page.tsx'), words()]);
  return { default: page.NewLogPage };
});

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
