import { loadWords } from '#i18n/i18n.ts';
import { paths } from '#paths';
import { lazy, type ReactNode } from 'react';
import { Route, Switch } from 'wouter';

const words = () => loadWords('evaluations');

const NewRoundPage = lazy(async () => {
  await words();
  return import('./pages/new-round.page.tsx').then((module) => ({ default: module.NewRoundPage }));
});
const RoundPage = lazy(async () => {
  await words();
  return import('./pages/round.page.tsx').then((module) => ({ default: module.RoundPage }));
});
const AnswerRoundPage = lazy(async () => {
  await words();
  return import('./pages/answer-round.page.tsx').then((module) => ({ default: module.AnswerRoundPage }));
});
const PassRoundPage = lazy(async () => {
  await words();
  return import('./pages/pass-round.page.tsx').then((module) => ({ default: module.PassRoundPage }));
});
const RoundResultPage = lazy(async () => {
  await words();
  return import('./pages/round-result.page.tsx').then((module) => ({ default: module.RoundResultPage }));
});
const PrintRoundPage = lazy(async () => {
  await words();
  return import('./pages/print-round.page.tsx').then((module) => ({ default: module.PrintRoundPage }));
});

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
