import type { ActivityLog } from '#domain/activity/activity-list.ts';
import { moneyOf } from '#domain/activity/money.ts';
import { formatDate, formatNumber } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import type { Incident } from '#store/incidents.ts';
import { CardLink, CardList } from '#ui/primitives/card-link.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { SyncBadge } from '#ui/primitives/sync-badge.tsx';
import type { ReactNode } from 'react';
import { countedWords } from '../log-text.model.ts';
import type { LogMore } from '../use-log-more.ts';

interface LogMoreProps {
  readonly space: string;
  readonly log: ActivityLog;
  readonly more: LogMore;
  readonly mayChange: boolean;
}

/** くわしく残す: what some groups need and most activities do not; nobody has to pass it on the way. */
export function LogMoreSection({ space, log, more, mayChange }: LogMoreProps): ReactNode {
  const say = useWords('activities');
  const locale = useLocale();
  const { moneyIn, moneyOut } = moneyOf(more.entries);
  const yen = (amount: number) => say('yen', { amount: formatNumber(amount, locale) });
  const details = [
    log.insurance ? `${say('field_insurance')} ${say(`insurance_${log.insurance}`)}` : '',
    countedWords(log),
    more.goal ?? '',
  ].filter(Boolean);
  const money = [
    moneyIn > 0 ? `${say('money_in')} ${yen(moneyIn)}` : '',
    moneyOut > 0 ? `${say('money_out')} ${yen(moneyOut)}` : '',
  ].filter(Boolean);
  const between = locale === 'ja' ? '・' : ' · ';
  return (
    <Section title={say('more')}>
      <p className="text-ink-sub">{say.rich('more_lead')}</p>
      <CardList>
        {mayChange && (
          <CardLink
            to={paths.activityDetails(space, log.id)}
            leading="edit"
            title={say('details')}
            meta={details.join(between)}
          />
        )}
        {more.event && <EventOfLog space={space} log={log} event={more.event} />}
        <CardLink
          to={paths.activityMoney(space, log.id)}
          leading="book"
          title={say('money')}
          meta={money.join(between)}
        />
        {more.incidents.map((incident) => (
          <IncidentRow key={incident.id} space={space} logId={log.id} incident={incident} more={more} />
        ))}
        <CardLink
          to={paths.newIncident(space, log.id)}
          leading="warning"
          title={say('incident_new')}
          meta={more.incidents.length === 0 ? say('incident_none') : undefined}
        />
      </CardList>
    </Section>
  );
}

interface EventOfLogProps {
  readonly space: string;
  readonly log: ActivityLog;
  readonly event: NonNullable<LogMore['event']>;
}

/** The event it was done at; of a series the very day, unless somebody named all of it. */
function EventOfLog({ space, log, event: { day, source } }: EventOfLogProps): ReactNode {
  const say = useWords('activities');
  const locale = useLocale();
  const isDay = day.id === log.eventId;
  return (
    <CardLink
      to={paths.event(space, isDay ? day.ref : source.id)}
      leading="calendar"
      title={source.title}
      meta={isDay && day.event.on ? formatDate(day.event.on, locale) : say('of_event')}
    />
  );
}

interface IncidentRowProps {
  readonly space: string;
  readonly logId: string;
  readonly incident: Incident;
  readonly more: LogMore;
}

function IncidentRow({ space, logId, incident, more }: IncidentRowProps): ReactNode {
  const say = useWords('activities');
  const state = more.stateOf(incident.id);
  return (
    <CardLink
      to={paths.incident(space, logId, incident.id)}
      leading="helmet"
      title={say(`incident_${incident.sort ?? 'accident'}`)}
      meta={incident.what}
      status={state === 'sent' ? undefined : <SyncBadge state={state} />}
    />
  );
}
