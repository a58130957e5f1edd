import { formatDate, localDateOf } from '#i18n/format.ts';
import { errorWords } from '#i18n/i18n.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import type { DeviceView } from '#store/online.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { buttonLook } from '#ui/primitives/button-look.ts';
import { Button } from '#ui/primitives/button.tsx';
import { CardList } from '#ui/primitives/card-link.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useDevices } from '../use-devices.ts';

/** The phones that can open the person's notebooks. */
export function DevicesPage(): ReactNode {
  const say = useWords('settings');
  const common = useWords('common');
  const { devices, problem, askAgain } = useDevices();
  return (
    <Page title={say('devices_title')} lead={say.rich('devices_lead')} back={paths.settings()}>
      {devices === undefined && problem === undefined && <p role="status">{say.rich('devices_looking')}</p>}
      {problem !== undefined && (
        <Banner
          kind="warning"
          title={problem === 'network.unreachable' ? say('devices_needs_network') : errorWords(problem).text}
          actions={
            <Button kind="outline" onClick={askAgain}>
              {common('retry')}
            </Button>
          }
        />
      )}
      {devices && (
        <CardList label={say('devices_title')}>
          {devices.map((device) => (
            <DeviceRow key={device.id} device={device} />
          ))}
        </CardList>
      )}
    </Page>
  );
}

function DeviceRow({ device }: { readonly device: DeviceView }): ReactNode {
  const say = useWords('settings');
  const locale = useLocale();
  const name = device.label || say('device_label');
  return (
    <li className="flex flex-col items-start gap-2 px-4 py-3">
      <p className="text-std-18B-160">{name}</p>
      <p className="text-ink-sub">
        {device.isThis
          ? say('devices_this')
          : say('devices_seen', { date: formatDate(localDateOf(device.seenAt), locale) })}
      </p>
      {!device.isThis && (
        <Link
          href={paths.deleteDevice(device.id)}
          className={buttonLook('danger')}
          aria-label={say('devices_delete_named', { name })}
        >
          {say('devices_delete')}
        </Link>
      )}
    </li>
  );
}
