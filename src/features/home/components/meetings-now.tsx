import { formatRelativeDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useStore } from '#store/react.tsx';
import { CardLink, CardList } from '#ui/primitives/card-link.tsx';
import { DayLeaf } from '#ui/primitives/day-leaf.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import type { MeetingNow } from '../home.model.ts';

interface MeetingsNowProps {
  readonly space: string;
  readonly meetings: readonly MeetingNow[];
}

/** Meetings of today and the next days, and minutes that are still a draft. */
export function MeetingsNow({ space, meetings }: MeetingsNowProps): ReactNode {
  const say = useWords('home');
  const locale = useLocale();
  const today = useStore().today();
  if (meetings.length === 0) return null;
  return (
    <Section title={say('meetings')}>
      <CardList>
        {meetings.map(({ meeting, state }) => (
          <CardLink
            key={meeting.id}
            to={paths.meeting(space, meeting.id)}
            leading={<DayLeaf date={meeting.on ?? ''} />}
            title={meeting.title}
            meta={`${formatRelativeDate(meeting.on ?? '', today, locale)} ${meeting.startTime?.replace(/^0/u, '') ?? ''}`}
            status={state === 'draft' ? <span>{say('meeting_draft')}</span> : undefined}
          />
        ))}
      </CardList>
    </Section>
  );
}
