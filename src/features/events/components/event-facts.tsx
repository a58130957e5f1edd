import type { GroupEvent } from '#domain/event/event-list.ts';
import { formatDateRange } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { Icon } from '#ui/primitives/icon.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { type SummaryItem, SummaryList } from '#ui/primitives/summary-list.tsx';
import type { ReactNode } from 'react';
import { phoneOf } from '../contact.model.ts';
import { EventTime } from './event-time.tsx';

/** What one looks up on the way: when, where, what to bring, what if it rains, whom to call. */
export function EventFacts({ event }: { readonly event: GroupEvent }): ReactNode {
  const say = useWords('events');
  const common = useWords('common');
  const locale = useLocale();
  const text = (value: string) => <span className="whitespace-pre-wrap">{value}</span>;
  const items: SummaryItem[] = [
    {
      label: say('fact_when'),
      value: (
        <>
          {event.on ? formatDateRange(event.on, event.endOn ?? event.on, locale) : common('not_entered')}{' '}
          <EventTime event={event} />
        </>
      ),
    },
    { label: say('field_place'), value: event.place ?? '' },
  ];
  if (event.bring) items.push({ label: say('field_bring'), value: text(event.bring) });
  if (event.rainRule) items.push({ label: say('field_rain'), value: text(event.rainRule) });
  if (event.contact) items.push({ label: say('field_contact'), value: <Contact contact={event.contact} /> });
  if (event.capacity) {
    items.push({ label: say('field_capacity'), value: common('people', { count: event.capacity }) });
  }
  if (event.note) items.push({ label: say('field_note'), value: text(event.note) });
  return (
    <Section title={say('facts')}>
      <SummaryList items={items} />
      {event.place && <MapLink place={event.place} />}
    </Section>
  );
}

const link = 'inline-flex min-h-12 items-center gap-2 text-action-hover underline underline-offset-4';

/** The last thing: everything above it is read without a signal. */
function MapLink({ place }: { readonly place: string }): ReactNode {
  const say = useWords('events');
  return (
    <p className="px-4">
      <a
        className={link}
        href={`https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(place)}`}
        target="_blank"
        rel="noreferrer"
      >
        <Icon name="place" />
        {say('map')}
      </a>
    </p>
  );
}

function Contact({ contact }: { readonly contact: string }): ReactNode {
  const say = useWords('events');
  const phone = phoneOf(contact);
  return (
    <>
      <span className="block">{contact}</span>
      {phone !== null && (
        <a className={link} href={`tel:${phone.replaceAll('-', '')}`}>
          <Icon name="phone" />
          {say('call', { phone })}
        </a>
      )}
    </>
  );
}
