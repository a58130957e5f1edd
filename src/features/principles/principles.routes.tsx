import { DEFAULT_PRINCIPLES, principleSetOf } from '#content/content.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { part } from '#ui/part.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { GuidePage } from './pages/guide.page.tsx';
import { PrinciplePage } from './pages/principle.page.tsx';

const LessonsPage = part(async () => (await import('./pages/lessons.page.tsx')).LessonsPage, 'lessons');
const LessonPage = part(async () => (await import('./pages/lesson.page.tsx')).LessonPage, 'lessons');

/** The guide to the principles; both pages come in one piece, for they are read offline. */
export function PrinciplesRoutes(): ReactNode {
  const set = principleSetOf(DEFAULT_PRINCIPLES);
  if (!set) return <MissingPage />;
  return (
    <Switch>
      <Route path={paths.guide.pattern}>
        <GuidePage set={set} />
      </Route>
      <Route path={paths.lessons.pattern}>
        <LessonsPage />
      </Route>
      <Route path={paths.lesson.pattern}>{({ lesson }) => <LessonPage key={lesson} id={lesson} />}</Route>
      <Route path={paths.principle.pattern}>
        {({ principle: id }) => {
          const principle = set.principles.find((one) => one.id === id);
          return principle ? <PrinciplePage key={id} set={set} principle={principle} /> : <MissingPage />;
        }}
      </Route>
    </Switch>
  );
}

function MissingPage(): ReactNode {
  const say = useWords('principles');
  return (
    <Page title={say('title')} back={paths.guide()}>
      <EmptyState icon="info" action={<LinkButton to={paths.guide()}>{say('to_list')}</LinkButton>}>
        {say('missing')}
      </EmptyState>
    </Page>
  );
}
