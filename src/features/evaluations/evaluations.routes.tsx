import { paths } from '#paths';
import { part } from '#ui/part.tsx';
import { type ReactNode, useEffect } from 'react';
import { Route, Switch } from 'wouter';

// A page each: somebody who answers needs nothing of talk, paper or camera.
const RoundPage = part(async () => (await import('./pages/round.page.tsx')).RoundPage, 'evaluations');
const NewRoundPage = part(async () => (await import('./pages/new-round.page.tsx')).NewRoundPage, 'evaluations');
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
const GatherRoundPage = part(
  async () => (await import('./gathering/gather-round.page.tsx')).GatherRoundPage,
  'evaluations',
  'gathering',
);
const EnvelopeRoundPage = part(
  async () => (await import('./gathering/envelope-round.page.tsx')).EnvelopeRoundPage,
  'evaluations',
  'gathering',
);

const PaperRoundPage = part(async () => (await import('./pages/paper-round.page.tsx')).PaperRoundPage);
const HandsRoundPage = part(async () => (await import('./pages/hands-round.page.tsx')).HandsRoundPage);
const LateSheetPage = part(async () => (await import('./pages/late-sheet.page.tsx')).LateSheetPage);
const SurveyRoundPage = part(async () => (await import('./pages/survey-round.page.tsx')).SurveyRoundPage);
const PrintSurveyPage = part(async () => (await import('./pages/print-survey.page.tsx')).PrintSurveyPage);
const PracticeRoundPage = part(async () => (await import('./pages/practice-round.page.tsx')).PracticeRoundPage);
const TalkPage = part(async () => (await import('./talk/talk.page.tsx')).TalkPage, 'talk', 'evaluations');
const BoardPage = part(async () => (await import('./talk/board.page.tsx')).BoardPage, 'talk', 'evaluations');
const PosterPage = part(async () => (await import('./talk/poster.page.tsx')).PosterPage, 'talk', 'evaluations');
const NextPlanPage = part(async () => (await import('./talk/next-plan.page.tsx')).NextPlanPage, 'talk', 'evaluations');

/** Rounds of looking back: opening, answering, showing, talking, paper. */
export function EvaluationsRoutes(): ReactNode {
  useEffect(() => {
    for (const page of [RoundPage, AnswerRoundPage, PassRoundPage, RoundResultPage]) void page.fetch();
  }, []);
  return (
    <Switch>
      <Route path={paths.newRound.pattern}>{({ space }) => <NewRoundPage key={space} space={space} />}</Route>
      <Route path={paths.answerRound.pattern}>
        {({ space, id }) => <AnswerRoundPage key={id} space={space} id={id} />}
      </Route>
      <Route path={paths.passRound.pattern}>
        {({ space, id }) => <PassRoundPage key={id} space={space} id={id} />}
      </Route>
      <Route path={paths.gatherRound.pattern}>
        {({ space, id }) => <GatherRoundPage key={id} space={space} id={id} />}
      </Route>
      <Route path={paths.envelopeRound.pattern}>
        {({ space, id }) => <EnvelopeRoundPage key={id} space={space} id={id} />}
      </Route>
      <Route path={paths.roundResult.pattern}>
        {({ space, id }) => <RoundResultPage key={id} space={space} id={id} />}
      </Route>
      <Route path={paths.printRound.pattern}>
        {({ space, id }) => <PrintRoundPage key={id} space={space} id={id} />}
      </Route>
      <Route path={paths.paperRound.pattern}>
        {({ space, id }) => <PaperRoundPage key={id} space={space} id={id} />}
      </Route>
      <Route path={paths.handsRound.pattern}>
        {({ space, id }) => <HandsRoundPage key={id} space={space} id={id} />}
      </Route>
      <Route path={paths.lateSheet.pattern}>
        {({ space, id }) => <LateSheetPage key={id} space={space} id={id} />}
      </Route>
      <Route path={paths.surveyRound.pattern}>
        {({ space, id }) => <SurveyRoundPage key={id} space={space} id={id} />}
      </Route>
      <Route path={paths.printSurvey.pattern}>
        {({ space, id }) => <PrintSurveyPage key={id} space={space} id={id} />}
      </Route>
      <Route path={paths.practiceRound.pattern}>
        <PracticeRoundPage />
      </Route>
      <Route path={paths.talkRound.pattern}>{({ space, id }) => <TalkPage key={id} space={space} id={id} />}</Route>
      <Route path={paths.boardRound.pattern}>{({ space, id }) => <BoardPage key={id} space={space} id={id} />}</Route>
      <Route path={paths.posterRound.pattern}>{({ space, id }) => <PosterPage key={id} space={space} id={id} />}</Route>
      <Route path={paths.nextPlan.pattern}>{({ space }) => <NextPlanPage key={space} space={space} />}</Route>
      <Route path={paths.round.pattern}>{({ space, id }) => <RoundPage key={id} space={space} id={id} />}</Route>
    </Switch>
  );
}
