import { paths } from '#paths';
import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { PageTrouble } from './page-trouble.tsx';
import { MissingPage, WaitingPage } from './quiet-pages.tsx';

/** One file per menu entry, fetched when somebody goes there. */
const Home = lazy(async () => ({ default: (await import('#features/home/home.routes.tsx')).HomeRoutes }));
const Start = lazy(async () => ({ default: (await import('#features/start/start.routes.tsx')).StartRoutes }));
const Activities = lazy(async () => ({
  default: (await import('#features/activities/activities.routes.tsx')).ActivitiesRoutes,
}));
const Events = lazy(async () => ({ default: (await import('#features/events/events.routes.tsx')).EventsRoutes }));
const Meetings = lazy(async () => ({
  default: (await import('#features/meetings/meetings.routes.tsx')).MeetingsRoutes,
}));
const People = lazy(async () => ({ default: (await import('#features/people/people.routes.tsx')).PeopleRoutes }));
const Projects = lazy(async () => ({
  default: (await import('#features/projects/projects.routes.tsx')).ProjectsRoutes,
}));
const Evaluations = lazy(async () => ({
  default: (await import('#features/evaluations/evaluations.routes.tsx')).EvaluationsRoutes,
}));
const Principles = lazy(async () => ({
  default: (await import('#features/principles/principles.routes.tsx')).PrinciplesRoutes,
}));
const Outbox = lazy(async () => ({ default: (await import('#features/outbox/outbox.routes.tsx')).OutboxRoutes }));
const Review = lazy(async () => ({ default: (await import('#features/review/review.routes.tsx')).ReviewRoutes }));
const Settings = lazy(async () => ({
  default: (await import('#features/settings/settings.routes.tsx')).SettingsRoutes,
}));

/** Which feature answers for which addresses; the first that fits counts. */
const places: readonly (readonly [address: string, page: ComponentType])[] = [
  [paths.home.pattern, Home],
  [paths.space.pattern, Home],
  [`${paths.activities.pattern}/*?`, Activities],
  [`${paths.events.pattern}/*?`, Events],
  [`${paths.meetings.pattern}/*?`, Meetings],
  [`${paths.people.pattern}/*?`, People],
  [`${paths.projects.pattern}/*?`, Projects],
  [`${paths.project.pattern}/*?`, Projects],
  ['/s/:space/rounds/*?', Evaluations],
  [`${paths.guide.pattern}/*?`, Principles],
  [`${paths.sending.pattern}/*?`, Outbox],
  [`${paths.review.pattern}/*?`, Review],
  [`${paths.settings.pattern}/*?`, Settings],
  [paths.welcome.pattern, Start],
  [paths.start.pattern, Start],
  [paths.join.pattern, Start],
  [paths.recover.pattern, Start],
];
/** The page that belongs to the address. */
export const Routes = (): ReactNode => (
  <Switch>
    {places.map(([address, Page]) => (
      <Route key={address} path={address}>
        <PageTrouble>
          <Suspense fallback={<WaitingPage />}>
            <Page />
          </Suspense>
        </PageTrouble>
      </Route>
    ))}
    <Route>
      <MissingPage />
    </Route>
  </Switch>
);
