import { formatDate, localDateOf } from '#i18n/format.ts';
import { errorWords } from '#i18n/i18n.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import type { DeviceView } from '#store/online.ts';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { SummaryList } from '#ui/primitives/summary-list.tsx';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { useDevices } from '../use-devices.ts';

/** Cuts off a lost phone, after saying what that means. */
export function DeleteDevicePage({ id }: { readonly id: string }): ReactNode {
  const say = useWords('settings');
  const { devices, problem } = useDevices();
  const device = devices?.find((one) => one.id === id);
  if (device) return <DeleteDeviceForm device={device} />;
  const code = problem === 'network.unreachable' ? 'network.needed' : problem;
  return (
    <Page title={say('devices_title')} back={paths.devices()}>
      {code !== undefined && <Banner kind="warning" title={errorWords(code).text} />}
      {code === undefined && <p role="status">{say.rich(devices ? 'device_missing' : 'devices_looking')}</p>}
    </Page>
  );
}

function DeleteDeviceForm({ device }: { readonly device: DeviceView }): ReactNode {
  const say = useWords('settings');
  const common = useWords('common');
  const locale = useLocale();
  const store = useStore();
  const [, navigate] = useLocation();
  const [problem, setProblem] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const name = device.label || say('device_label');
  const remove = async () => {
    setIsBusy(true);
    const done = await store.joining.deleteDevice(device.id);
    setIsBusy(false);
    if (!done.ok) return setProblem(errorWords(done.error.code).text);
    notify({ text: say('device_deleted', { name }) });
    return navigate(paths.devices(), { replace: true });
  };
  return (
    <Page
      key="form"
      title={say('device_title', { name })}
      lead={say.rich('device_text')}
      back={paths.devices()}
      action={
        <>
          <Button
            kind="dangerSolid"
            wide
            busyText={isBusy ? say('device_doing') : undefined}
            onClick={() => void remove()}
          >
            {say('device_action')}
          </Button>
          <LinkButton kind="outline" wide to={paths.devices()}>
            {common('cancel')}
          </LinkButton>
        </>
      }
    >
      {problem && <Banner kind="error" title={problem} live />}
      <SummaryList
        items={[
          { label: say('device_label'), value: name },
          { label: say('device_seen'), value: formatDate(localDateOf(device.seenAt), locale) },
          { label: say('device_since'), value: formatDate(localDateOf(device.createdAt), locale) },
        ]}
      />
      <p>{say.rich('device_left')}</p>
    </Page>
  );
}
