import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { AboutPage } from './pages/about.page.tsx';
import { DeleteDevicePage } from './pages/delete-device.page.tsx';
import { DeleteGroupPage } from './pages/delete-group.page.tsx';
import { DevicesPage } from './pages/devices.page.tsx';
import { EditGroupPage } from './pages/edit-group.page.tsx';
import { GroupPage } from './pages/group.page.tsx';
import { RecoveryCardPage } from './pages/recovery-card.page.tsx';
import { SettingsPage } from './pages/settings.page.tsx';
import { ShareGroupPage } from './pages/share-group.page.tsx';

/** Settings of the phone, of the person, and the facts of each group. All words come before the first page is drawn: a page that waits later loses its place. */
export function SettingsRoutes(): ReactNode {
  useWords('settings');
  useWords('start');
  return (
    <Switch>
      <Route path={paths.settings.pattern}>
        <SettingsPage />
      </Route>
      <Route path={paths.recoveryCard.pattern}>
        <RecoveryCardPage />
      </Route>
      <Route path={paths.devices.pattern}>
        <DevicesPage />
      </Route>
      <Route path={paths.deleteDevice.pattern}>{({ id }) => <DeleteDevicePage id={id} />}</Route>
      <Route path={paths.about.pattern}>
        <AboutPage />
      </Route>
      <Route path={paths.group.pattern}>{({ space }) => <GroupPage key={space} space={space} />}</Route>
      <Route path={paths.editGroup.pattern}>{({ space }) => <EditGroupPage key={space} space={space} />}</Route>
      <Route path={paths.shareGroup.pattern}>{({ space }) => <ShareGroupPage key={space} space={space} />}</Route>
      <Route path={paths.deleteGroup.pattern}>{({ space }) => <DeleteGroupPage key={space} space={space} />}</Route>
    </Switch>
  );
}
