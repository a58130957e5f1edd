import { paths } from '#paths';
import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { NewSafetyCheckPage } from './pages/new-safety-check.page.tsx';
import { PrintSafetyPage } from './pages/print-safety.page.tsx';
import { ReadSafetyPage } from './pages/read-safety.page.tsx';
import { SafetyCheckPage } from './pages/safety-check.page.tsx';
import { SafetyChecksPage } from './pages/safety-checks.page.tsx';
import { SafetyCodePage } from './pages/safety-code.page.tsx';
import { SafetyWalkPage } from './pages/safety-walk.page.tsx';

/** 安否: all in one piece, for it is used where there is no signal. */
export function SafetyRoutes(): ReactNode {
  return (
    <Switch>
      <Route path={paths.safetyChecks.pattern}>{({ space }) => <SafetyChecksPage key={space} space={space} />}</Route>
      <Route path={paths.newSafetyCheck.pattern}>
        {({ space }) => <NewSafetyCheckPage key={space} space={space} />}
      </Route>
      <Route path={paths.safetyWalk.pattern}>
        {({ space, id }) => <SafetyWalkPage key={id} space={space} id={id} />}
      </Route>
      <Route path={paths.safetyCode.pattern}>
        {({ space, id }) => <SafetyCodePage key={id} space={space} id={id} />}
      </Route>
      <Route path={paths.readSafety.pattern}>
        {({ space, id }) => <ReadSafetyPage key={id} space={space} id={id} />}
      </Route>
      <Route path={paths.printSafety.pattern}>
        {({ space, id }) => <PrintSafetyPage key={id} space={space} id={id} />}
      </Route>
      <Route path={paths.safetyCheck.pattern}>
        {({ space, id }) => <SafetyCheckPage key={id} space={space} id={id} />}
      </Route>
    </Switch>
  );
}
