import { paths } from '#paths';
import { type Part, part } from '#ui/part.tsx';
import { type ReactNode, Suspense, useEffect } from 'react';
import { type AroundNavHandler, Route, Switch } from 'wouter';
import { PageTrouble } from './page-trouble.tsx';
import { WaitingPage } from './waiting-page.tsx';

/** One file per menu entry, fetched when somebody goes there. */
const Home = part(async () => (await import('#features/home/home.routes.tsx')).HomeRoutes, 'home', 'events');
const Start = part(
  async () => (await import('#features/start/start.routes.tsx')).StartRoutes,
  'start',
  'settings',
  'people',
);
const Activities = part(
  async () => (await import('#features/activities/activities.routes.tsx')).ActivitiesRoutes,
  'activities',
);
const Meetings = part(
  async () => (await import('#features/meetings/meetings.routes.tsx')).MeetingsRoutes,
  'meetings',
  'minutes',
  'running',
);
const Calendar = part(async () => (await import('#features/calendar/calendar.routes.tsx')).CalendarRoutes, 'calendar');
const Events = part(
  async () => (await import('#features/events/events.routes.tsx')).EventsRoutes,
  'events',
  'proxy',
  'shifts',
);
const People = part(
  async () => (await import('#features/people/people.routes.tsx')).PeopleRoutes,
  'people',
  'settings',
);
const Projects = part(async () => (await import('#features/projects/projects.routes.tsx')).ProjectsRoutes, 'projects');
const Goals = part(async () => (await import('#features/goals/goals.routes.tsx')).GoalsRoutes, 'goals');
const Evidence = part(async () => (await import('#features/evidence/evidence.routes.tsx')).EvidenceRoutes, 'evidence');
const Evaluations = part(
  async () => (await import('#features/evaluations/evaluations.routes.tsx')).EvaluationsRoutes,
  'evaluations',
  'surveys',
  'talk',
);
const Planning = part(async () => (await import('#features/planning/planning.routes.tsx')).PlanningRoutes, 'planning');
const CommunityPlans = part(
  async () => (await import('#features/community-plans/community-plans.routes.tsx')).CommunityPlansRoutes,
  'plans',
);
const Agreements = part(
  async () => (await import('#features/agreements/agreements.routes.tsx')).AgreementsRoutes,
  'agreements',
);
const Cities = part(async () => (await import('#features/cities/cities.routes.tsx')).CitiesRoutes, 'cities');
const Outside = part(async () => (await import('#features/outside/outside.routes.tsx')).OutsideRoutes, 'outside');
const Publishing = part(
  async () => (await import('#features/outside/publishing.routes.tsx')).PublishingRoutes,
  'publishing',
  'outside',
);
const Photos = part(async () => (await import('#features/photos/photos.routes.tsx')).PhotosRoutes, 'photos');
const Principles = part(
  async () => (await import('#features/principles/principles.routes.tsx')).PrinciplesRoutes,
  'principles',
);
const Circulars = part(
  async () => (await import('#features/circulars/circulars.routes.tsx')).CircularsRoutes,
  'circulars',
  'proxy',
);
const Safety = part(async () => (await import('#features/safety/safety.routes.tsx')).SafetyRoutes, 'safety', 'proxy');
const Outbox = part(async () => (await import('#features/outbox/outbox.routes.tsx')).OutboxRoutes, 'outbox', 'photos');
const Review = part(
  async () => (await import('#features/review/review.routes.tsx')).ReviewRoutes,
  'review',
  'outbox',
  'people',
);
const History = part(
  async () => (await import('#features/history/history.routes.tsx')).HistoryRoutes,
  'history',
  'review',
  'people',
);
const Search = part(async () => (await import('#features/search/search.routes.tsx')).SearchRoutes, 'search');
const Settings = part(
  async () => (await import('#features/settings/settings.routes.tsx')).SettingsRoutes,
  'settings',
  'start',
  'photos',
);

const MissingPage = part(async () => (await import('./missing-pages.tsx')).MissingPage);

/** Which feature answers for which addresses; the first that fits counts. */
const places: readonly (readonly [address: string, page: Part<object>])[] = [
  [paths.home.pattern, Home],
  [paths.space.pattern, Home],
  [`${paths.activities.pattern}/*?`, Activities],
  [paths.eventCalendar.pattern, Calendar],
  [`${paths.calendar.pattern}/*?`, Calendar],
  [`${paths.events.pattern}/*?`, Events],
  [`${paths.meetings.pattern}/*?`, Meetings],
  [paths.readMeeting.pattern, Meetings],
  [`${paths.people.pattern}/*?`, People],
  [paths.notices.pattern, Circulars],
  [`${paths.blocks.pattern}/*?`, Circulars],
  [`${paths.circulars.pattern}/*?`, Circulars],
  [`${paths.safetyChecks.pattern}/*?`, Safety],
  [paths.history.pattern, History],
  [`${paths.projects.pattern}/*?`, Projects],
  [`${paths.project.pattern}/*?`, Projects],
  [`${paths.issues.pattern}/*?`, Planning],
  [`${paths.communityPlans.pattern}/*?`, CommunityPlans],
  ['/s/:space/plan-items/*?', CommunityPlans],
  [paths.plan.pattern, Planning],
  [paths.placement.pattern, Planning],
  [paths.formPoints.pattern, Planning],
  [`${paths.goals.pattern}/*?`, Goals],
  [paths.duties.pattern, Goals],
  [paths.means.pattern, Goals],
  [paths.principleCheck.pattern, Goals],
  [`${paths.evidence.pattern}/*?`, Evidence],
  [paths.thanks.pattern, Evidence],
  ['/s/:space/rounds/*?', Evaluations],
  [paths.practiceRound.pattern, Evaluations],
  [`${paths.agreements.pattern}/*?`, Agreements],
  [`${paths.city.pattern}/*?`, Cities],
  [`${paths.reviews.pattern}/*?`, Outside],
  [`${paths.publications.pattern}/*?`, Publishing],
  [`${paths.cases.pattern}/*?`, Publishing],
  [paths.photo.pattern, Photos],
  [paths.nextPlan.pattern, Evaluations],
  [`${paths.guide.pattern}/*?`, Principles],
  [`${paths.sending.pattern}/*?`, Outbox],
  [`${paths.review.pattern}/*?`, Review],
  [paths.search.pattern, Search],
  [`${paths.settings.pattern}/*?`, Settings],
  [paths.welcome.pattern, Start],
  [paths.start.pattern, Start],
  [paths.join.pattern, Start],
  [paths.recover.pattern, Start],
];

/**
 * Fetches the page of an address, before it is drawn.
 * @param isNew nobody has opened a group on this phone yet: the first page leads to the welcome
 * @returns when the page is here, or will have to tell why it is not
 */
export const fetchPage = async (address: string, isNew = false): Promise<void> => {
  await (isNew && address === paths.home() ? Start : partOf(address))?.fetch();
};

/** So long somebody looks at the page they leave, when the next one is not here yet. */
const patienceMs = 1_000;

/** Goes to a page once it is here, so that nobody sees an empty one on the way. */
export const goWhenHere: AroundNavHandler = (navigate, to, options) => {
  const page = partOf(to.split(/[?#]/)[0] ?? to);
  if (!page || page.isHere()) {
    navigate(to, options);
    return;
  }
  let isGone = false;
  const go = () => {
    if (!isGone) navigate(to, options);
    isGone = true;
  };
  setTimeout(go, patienceMs);
  void page.fetch().then(go);
};

const partOf = (address: string): Part<object> | undefined =>
  places.find(([pattern]) => isUnder(pattern, address))?.[1];

/** Whether an address fits a pattern of `places`. */
const isUnder = (pattern: string, address: string): boolean => {
  const wanted = pattern.split('/');
  const isOpen = wanted.at(-1) === '*?';
  if (isOpen) wanted.pop();
  const given = address.split('/');
  return (
    (isOpen ? given.length >= wanted.length : given.length === wanted.length) &&
    wanted.every((word, index) => word.startsWith(':') || word === given[index])
  );
};

let arrive: () => void;

/** Resolves when the first page stands on the screen, or after a while where none does: what comes later waits for it. */
export const firstScreen = new Promise<void>((resolve) => {
  arrive = resolve;
  setTimeout(resolve, 5_000);
});

const Arrival = (): ReactNode => {
  useEffect(() => arrive(), []);
  return null;
};

/** The page that belongs to the address. */
export const Routes = (): ReactNode => (
  <Switch>
    {places.map(([address, Page]) => (
      <Route key={address} path={address}>
        <PageTrouble>
          <Suspense fallback={<WaitingPage />}>
            <Page />
            <Arrival />
          </Suspense>
        </PageTrouble>
      </Route>
    ))}
    <Route>
      <PageTrouble>
        <Suspense fallback={<WaitingPage />}>
          <MissingPage />
        </Suspense>
      </PageTrouble>
    </Route>
  </Switch>
);
