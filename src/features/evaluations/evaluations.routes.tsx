import { paths } from '#paths';
import { part } from '#ui/part.tsx';
import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';

const NewRoundPage = part(async () => (await import('./pages/new-round.page.tsx')).NewRoundPage, 'evaluations');
const RoundPage = part(async () => (await import('./pages/round.page.tsx')).RoundPage, 'evaluations');
const AnswerRoundPage = part(
  async () => (await import('./pages/answer-round.page.tsx')).AnswerRoundPage,
  'evaluations',
);
const PassRoundPage = part(async () => (await import('./pages/pass-round.page.tsx')).PassRoundPage, 'evaluations');
const RoundResultPage = part(
  async () => (await import('./pages/round-result.page.tsx')).RoundResultPage,
  'evaluations',
);
const PrintRoundPage = part(async () => (await import('./pages/print-round.page.tsx')).PrintRoundPage, 'evaluations');

/** Rounds of looking back: opening, answering, showing, talking, paper. */
export function EvaluationsRoutes(): ReactNode {
  return (
    <Switch>
      <Route path={paths.newRound.pattern}>{({ space }) => <NewRoundPage key={space} space={space} />}</Route>
      <Route path={paths.answerRound.pattern}>
        {({ space, id }) => <AnswerRoundPage key={id} space={space} id={id} />}
      </Route>
      <Route path={paths.passRound.pattern}>
        {({ space, id }) => <PassRoundPage key={id} space={space} id={id} />}
      </Route>
      <Route path={paths.roundResult.pattern}>
        {({ space, id }) => <RoundResultPage key={id} space={space} id={id} />}
      </Route>
      <Route path={paths.printRound.pattern}>
        {({ space, id }) => <PrintRoundPage key={id} space={space} id={id} />}
      </Route>
      <Route path={paths.round.pattern}>{({ space, id }) => <RoundPage key={id} space={space} id={id} />}</Route>
    </Switch>
  );
}
