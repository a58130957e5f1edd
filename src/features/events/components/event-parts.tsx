import type { EventDay } from '#domain/event/event-day.ts';
import { formatShortDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { CardLink, CardList } from '#ui/primitives/card-link.tsx';
import { DayLeaf } from '#ui/primitives/day-leaf.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import type { KnownEvent } from '../use-event.ts';
import { EventTime } from './event-time.tsx';
import { useRepeatWords } from '#ui/use-repeat-words.ts';

interface EventPartProps {
  readonly space: string;
  readonly found: KnownEvent;
}

/** How it comes again, and on which other days. */
export function SeriesPart({ space, found }: EventPartProps): ReactNode {
  const say = useWords('shifts');
  const { ruleWords } = useRepeatWords();
  const { source } = found.known;
  if (!found.isSeries) return null;
  return (
    <Section title={say('series')}>
      <p className="px-4">{ruleWords(source.repeat ?? '', source.on ?? '')}</p>
      {found.otherDays.length > 0 && (
        <CardList label={say('other_days')}>
          {found.otherDays.map((day) => (
            <OtherDay key={day.id} space={space} day={day} />
          ))}
        </CardList>
      )}
    </Section>
  );
}

function OtherDay({ space, day }: { readonly space: string; readonly day: EventDay }): ReactNode {
  const say = useWords('events');
  const locale = useLocale();
  const { event } = day;
  return (
    <CardLink
      to={paths.event(space, day.ref)}
      leading={<DayLeaf date={event.on ?? ''} />}
      title={formatShortDate(event.on ?? '', locale)}
      meta={event.isCancelled ? say('cancelled') : <EventTime event={event} />}
    />
  );
}

/** What was written down of this day; from the day on there is something to write. */
export function LogsPart({ space, found }: EventPartProps): ReactNode {
  const say = useWords('events');
  const locale = useLocale();
  const { known, logs, today } = found;
  const { event, ref } = known.day;
  const mayWrite = event.on != null && event.on <= today && !event.isCancelled;
  if (logs.length === 0 && !mayWrite) return null;
  return (
    <Section title={say('logs')}>
      {logs.length > 0 && (
        <CardList>
          {logs.map((log) => (
            <CardLink
              key={log.id}
              to={paths.activity(space, log.id)}
              leading="log"
              title={log.title}
              meta={log.on ? formatShortDate(log.on, locale) : undefined}
            />
          ))}
        </CardList>
      )}
      {mayWrite && (
        <LinkButton kind="outline" icon="log" wide to={`${paths.newActivity(space)}?day=${encodeURIComponent(ref)}`}>
          {say('log_new')}
        </LinkButton>
      )}
    </Section>
  );
}

/** The project it belongs to, where this phone holds it. */
export function ProjectPart({ found }: { readonly found: KnownEvent }): ReactNode {
  const say = useWords('shifts');
  if (!found.project) return null;
  return (
    <LinkButton kind="outline" icon="link" wide to={paths.space(found.project.id)}>
      {say('to_project', { name: found.project.name })}
    </LinkButton>
  );
}

/** Jobs in short: what is missing, and the way to them. */
export function JobsPart({ space, found }: EventPartProps): ReactNode {
  const say = useWords('shifts');
  const { shifts, known, mayChange } = found;
  if (shifts.length === 0 && !mayChange) return null;
  const needed = shifts.reduce((sum, { shift }) => sum + (shift.needed ?? 0), 0);
  const missing = shifts.reduce((sum, one) => sum + one.missing, 0);
  const mine = shifts.filter(({ coming }) => coming.some((one) => one.memberId === found.me.id));
  const state =
    shifts.length === 0 ? say('jobs_empty') : missing > 0 ? say('job_missing', { count: missing }) : say('job_full');
  return (
    <Section title={say('jobs')}>
      <CardList>
        <CardLink
          to={paths.eventShifts(space, known.day.ref)}
          leading="people"
          title={shifts.length === 0 ? say('job_new') : shifts.map(({ shift }) => shift.title).join('・')}
          meta={needed > 0 ? `${say('job_needed', { count: needed })}・${state}` : state}
          status={mine.length > 0 && <span className="font-bold">{say('job_mine')}</span>}
        />
      </CardList>
    </Section>
  );
}

/** Who knows of the last change; for whoever may tell them. */
export function ToldPart({ space, found }: EventPartProps): ReactNode {
  const say = useWords('shifts');
  const common = useWords('common');
  const { event, ref } = found.known.day;
  if (!found.mayChange || !event.changedAt || found.answers.answers.length === 0) return null;
  const open = found.answers.answers.filter(
    (one) => (found.told.get(one.memberId ?? '')?.at ?? 0) < (event.changedAt ?? 0),
  );
  return (
    <CardList label={say('told')}>
      <CardLink
        to={paths.eventTold(space, ref)}
        leading="megaphone"
        title={say('told')}
        meta={
          open.length > 0 ? say('told_open', { people: common('people', { count: open.length }) }) : say('told_all')
        }
      />
    </CardList>
  );
}
