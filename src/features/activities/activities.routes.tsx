import { paths } from '#paths';
import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { DeletedLogsPage } from './pages/deleted-logs.page.tsx';
import { EditLogPage } from './pages/edit-log.page.tsx';
import { LogWordsPage } from './pages/log-words.page.tsx';
import { LogPage } from './pages/log.page.tsx';
import { LogsPage } from './pages/logs.page.tsx';
import { NewLogPage } from './pages/new-log.page.tsx';

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
