import { paths } from '#paths';
import { part } from '#ui/part.tsx';
import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { DeletedLogsPage } from './pages/deleted-logs.page.tsx';
import { EditLogPage } from './pages/edit-log.page.tsx';
import { LogWordsPage } from './pages/log-words.page.tsx';
import { LogPage } from './pages/log.page.tsx';
import { LogsPage } from './pages/logs.page.tsx';
import { NewLogPage } from './pages/new-log.page.tsx';

// What most logs never need comes when somebody opens it.
const DetailsPage = part(async () => (await import('./pages/details.page.tsx')).DetailsPage);
const MoneyPage = part(async () => (await import('./pages/money.page.tsx')).MoneyPage);
const NewIncidentPage = part(async () => (await import('./pages/new-incident.page.tsx')).NewIncidentPage);
const IncidentPage = part(async () => (await import('./pages/incident.page.tsx')).IncidentPage);
const EditIncidentPage = part(async () => (await import('./pages/edit-incident.page.tsx')).EditIncidentPage);
const TemplatesPage = part(async () => (await import('./pages/templates.page.tsx')).TemplatesPage);
const EditTemplatePage = part(async () => (await import('./pages/edit-template.page.tsx')).EditTemplatePage);
const PrintLogPage = part(async () => (await import('./pages/print-log.page.tsx')).PrintLogPage, 'print');
const PrintLogsPage = part(async () => (await import('./pages/print-logs.page.tsx')).PrintLogsPage, 'print');

/** 記録: everything under /s/:space/activities. */
export function ActivitiesRoutes(): ReactNode {
  return (
    <Switch>
      <Route path={paths.activities.pattern}>{({ space }) => <LogsPage key={space} space={space} />}</Route>
      <Route path={paths.newActivity.pattern}>{({ space }) => <NewLogPage key={space} space={space} />}</Route>
      <Route path={paths.deletedActivities.pattern}>
        {({ space }) => <DeletedLogsPage key={space} space={space} />}
      </Route>
      <Route path={paths.logTemplates.pattern}>{({ space }) => <TemplatesPage key={space} space={space} />}</Route>
      <Route path={paths.newLogTemplate.pattern}>
        {({ space }) => <EditTemplatePage key={space} space={space} id={null} />}
      </Route>
      <Route path={paths.editLogTemplate.pattern}>
        {({ space, template }) => <EditTemplatePage key={template} space={space} id={template} />}
      </Route>
      <Route path={paths.printActivities.pattern}>{({ space }) => <PrintLogsPage key={space} space={space} />}</Route>
      <Route path={paths.activity.pattern}>{({ space, id }) => <LogPage key={id} space={space} id={id} />}</Route>
      <Route path={paths.editActivity.pattern}>
        {({ space, id }) => <EditLogPage key={id} space={space} id={id} />}
      </Route>
      <Route path={paths.activityWords.pattern}>
        {({ space, id }) => <LogWordsPage key={id} space={space} id={id} />}
      </Route>
      <Route path={paths.activityDetails.pattern}>
        {({ space, id }) => <DetailsPage key={id} space={space} id={id} />}
      </Route>
      <Route path={paths.activityMoney.pattern}>
        {({ space, id }) => <MoneyPage key={id} space={space} id={id} />}
      </Route>
      <Route path={paths.printActivity.pattern}>
        {({ space, id }) => <PrintLogPage key={id} space={space} id={id} />}
      </Route>
      <Route path={paths.newIncident.pattern}>
        {({ space, id }) => <NewIncidentPage key={id} space={space} id={id} />}
      </Route>
      <Route path={paths.incident.pattern}>
        {({ space, id, incident }) => <IncidentPage key={incident} space={space} id={id} incident={incident} />}
      </Route>
      <Route path={paths.editIncident.pattern}>
        {({ space, id, incident }) => <EditIncidentPage key={incident} space={space} id={id} incident={incident} />}
      </Route>
    </Switch>
  );
}
