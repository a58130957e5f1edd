import { formatDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useLive } from '#store/react.tsx';
import { todayOf } from '#store/today.ts';
import { CardLink, CardList } from '#ui/primitives/card-link.tsx';
import { DayLeaf } from '#ui/primitives/day-leaf.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';

/** 去年の今ごろ: what was done in these weeks a year ago, with the way to do it once more. */
export function LastYear({ space, mayWrite }: { readonly space: string; readonly mayWrite: boolean }): ReactNode {
  const say = useWords('today');
  const locale = useLocale();
  const found = useLive((store) => todayOf(store).findLastYear(space), [space]);
  if (found === undefined || found.logs.length + found.days.length + found.meetings.length === 0) return null;
  const rows = [
    ...found.logs.map((log) => ({
      key: log.id,
      on: log.on ?? '',
      title: log.title ?? '',
      kind: say('was_log'),
      to: paths.activity(space, log.id),
      again: `${paths.newActivity(space)}?again=${log.id}`,
    })),
    ...found.days.map(({ id, ref, event }) => ({
      key: id,
      on: event.on ?? '',
      title: event.title ?? '',
      kind: say('was_event'),
      to: paths.event(space, ref),
      again: `${paths.newEvent(space)}?again=${ref}`,
    })),
    ...found.meetings.map((meeting) => ({
      key: meeting.id,
      on: meeting.on ?? '',
      title: meeting.title ?? '',
      kind: say('was_meeting'),
      to: paths.meeting(space, meeting.id),
      again: null,
    })),
  ].sort((a, b) => (a.on < b.on ? -1 : 1));
  return (
    <Section title={say('last_year')}>
      <CardList>
        {rows.map(({ key, on, title, kind, to }) => (
          <CardLink
            key={key}
            to={to}
            leading={<DayLeaf date={on} />}
            title={title}
            meta={
              <>
                <span className="sr-only">{formatDate(on, locale)} </span>
                {kind}
              </>
            }
          />
        ))}
      </CardList>
      {mayWrite && (
        <div className="flex flex-col items-start">
          {rows.map(({ key, title, again }) =>
            again === null ? null : (
              <LinkButton key={key} kind="text" icon="plus" to={again}>
                {say('again', { title })}
              </LinkButton>
            ),
          )}
        </div>
      )}
    </Section>
  );
}
