import type { Alarm } from '#calendar/calendar-file.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { copyText } from '#ui/copy-text.ts';
import { notify } from '#ui/notices.ts';
import { buttonLook } from '#ui/primitives/button-look.ts';
import { Button } from '#ui/primitives/button.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { Icon } from '#ui/primitives/icon.tsx';
import { QrCode } from '#ui/primitives/qr-code.tsx';
import type { ReactNode } from 'react';
import { feedAddress, subscriptionLink } from '../feed-address.model.ts';

interface AddressWaysProps {
  readonly secret: string;
  readonly alarm: Alarm;
}

/** Every way an address reaches a calendar: opened, copied, photographed, typed. */
export function AddressWays({ secret, alarm }: AddressWaysProps): ReactNode {
  const say = useWords('calendar');
  const address = feedAddress(window.location.origin, secret, alarm, useLocale());
  const link = subscriptionLink(address);
  const copy = async () => notify({ text: say((await copyText(address)) ? 'address_copied' : 'address_copy_by_hand') });
  return (
    <div className="flex flex-col gap-3">
      {link !== null && (
        <a href={link} className={buttonLook('primary', true)}>
          <Icon name="calendar" />
          <span>{say('address_open')}</span>
        </a>
      )}
      <Button kind={link === null ? 'primary' : 'outline'} icon="link" wide onClick={() => void copy()}>
        {say('address_copy')}
      </Button>
      <Disclosure summary={say('address_qr')}>
        <div className="rounded-12 border-1 border-line bg-white p-2">
          <QrCode text={address} label={say('address_qr')} />
        </div>
      </Disclosure>
      <p>
        <span className="block text-std-16B-170">{say('address_text')}</span>
        <span className="select-all break-all">{address}</span>
      </p>
    </div>
  );
}
