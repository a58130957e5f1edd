import { paths } from '#paths';
import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { BlockPage } from './pages/block.page.tsx';
import { BlocksPage } from './pages/blocks.page.tsx';
import { CircularPage } from './pages/circular.page.tsx';
import { CircularReachPage } from './pages/circular-reach.page.tsx';
import { CircularsPage } from './pages/circulars.page.tsx';
import { EditCircularPage } from './pages/edit-circular.page.tsx';
import { NewCircularPage } from './pages/new-circular.page.tsx';
import { NoticesPage } from './pages/notices.page.tsx';
import { PrintCircularPage } from './pages/print-circular.page.tsx';

/** 回覧, 班 and the switches of a group. */
export function CircularsRoutes(): ReactNode {
  return (
    <Switch>
      <Route path={paths.notices.pattern}>{({ space }) => <NoticesPage key={space} space={space} />}</Route>
      <Route path={paths.blocks.pattern}>{({ space }) => <BlocksPage key={space} space={space} />}</Route>
      <Route path={paths.block.pattern}>{({ space, id }) => <BlockPage key={id} space={space} id={id} />}</Route>
      <Route path={paths.circulars.pattern}>{({ space }) => <CircularsPage key={space} space={space} />}</Route>
      <Route path={paths.newCircular.pattern}>{({ space }) => <NewCircularPage key={space} space={space} />}</Route>
      <Route path={paths.editCircular.pattern}>
        {({ space, id }) => <EditCircularPage key={id} space={space} id={id} />}
      </Route>
      <Route path={paths.circularReach.pattern}>
        {({ space, id }) => <CircularReachPage key={id} space={space} id={id} />}
      </Route>
      <Route path={paths.printCircular.pattern}>
        {({ space, id }) => <PrintCircularPage key={id} space={space} id={id} />}
      </Route>
      <Route path={paths.circular.pattern}>{({ space, id }) => <CircularPage key={id} space={space} id={id} />}</Route>
    </Switch>
  );
}
