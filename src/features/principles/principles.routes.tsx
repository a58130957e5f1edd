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
import { principleIn, useGuideSet } from './use-guide-set.ts';

const LessonsPage = part(async () => (await import('./pages/lessons.page.tsx')).LessonsPage, 'lessons');
const LessonPage = part(async () => (await import('./pages/lesson.page.tsx')).LessonPage, 'lessons');

/** The guide to the principles; both pages come in one piece, for they are read offline. */
export function PrinciplesRoutes(): ReactNode {
  return (
    <Switch>
      <Route path={paths.guide.pattern}>
        <Guide />
      </Route>
      <Route path={paths.lessons.pattern}>
        <LessonsPage />
      </Route>
      <Route path={paths.lesson.pattern}>{({ lesson }) => <LessonPage key={lesson} id={lesson} />}</Route>
      <Route path={paths.principle.pattern}>{({ principle }) => <OnePrinciple key={principle} id={principle} />}</Route>
    </Switch>
  );
}

function Guide(): ReactNode {
  const guide = useGuideSet();
  return guide && <GuidePage guide={guide} />;
}

function OnePrinciple({ id }: { readonly id: string }): ReactNode {
  const guide = useGuideSet();
  if (!guide) return null;
  const found = principleIn(guide, id);
  return found ? <PrinciplePage set={found.set} principle={found.principle} /> : <MissingPage />;
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
