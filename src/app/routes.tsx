import { paths } from '#paths';
import { type ComponentType, lazy, type LazyExoticComponent, type ReactNode, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { PageTrouble } from './page-trouble.tsx';
import { MissingPage, WaitingPage } from './quiet-pages.tsx';

type Page = LazyExoticComponent<ComponentType>;

/** One file per menu entry, fetched when somebody goes there. */
const files = import.meta.glob<{ readonly [name: string]: ComponentType }>('../features/*/*.routes.tsx');

const feature = (name: string): Page =>
  lazy(async () => {
    const file = await files[`../features/${name}/${name}.routes.tsx`]?.();
    return { default: Object.values(file ?? {})[0] ?? MissingPage };
  });

/** Which feature answers for which addresses; the first that fits counts. */
const places: readonly (readonly [address: string, page: Page])[] = [
  ['/', feature('home')],
  [paths.space.pattern, feature('home')],
  ['/s/:space/activities/*?', feature('activities')],
  ['/s/:space/events/*?', feature('events')],
  ['/s/:space/meetings/*?', feature('meetings')],
  ['/s/:space/people/*?', feature('people')],
  ['/s/:space/projects/*?', feature('projects')],
  ['/s/:space/project/*?', feature('projects')],
  ['/s/:space/rounds/*?', feature('evaluations')],
  ['/guide/*?', feature('principles')],
  [paths.sending.pattern, feature('outbox')],
  [paths.review.pattern, feature('review')],
  ['/settings/*?', feature('settings')],
  [paths.welcome.pattern, feature('start')],
  [paths.start.pattern, feature('start')],
  [paths.join.pattern, feature('start')],
  [paths.recover.pattern, feature('start')],
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
