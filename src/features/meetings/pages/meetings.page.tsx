import { formatDate, formatFiscalYear } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import type { Meeting } from '#store/meetings.ts';
import type { RowState } from '#store/outbox.ts';
import { useLive, useStore } from '#store/react.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { CardLink, CardList } from '#ui/primitives/card-link.tsx';
import { DayLeaf } from '#ui/primitives/day-leaf.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { SearchLink } from '#ui/primitives/search-link.tsx';
import { SyncBadge } from '#ui/primitives/sync-badge.tsx';
import { type ReactNode, useState } from 'react';
import { useParams } from 'wouter';
import { groupMeetings } from '../meeting-list.model.ts';
import { MeetingChips } from '../minutes/meeting-chips.tsx';
import { RegisterLinks } from '../registers/register-links.tsx';

const pageSize = 30;

/** All meetings: what comes next first, the past by year. */
export function MeetingsPage(): ReactNode {
  const { space } = useParams<{ space: string }>();
  const say = useWords('meetings');
  const common = useWords('common');
  const locale = useLocale();
  const today = useStore().today();
  const [limit, setLimit] = useState(pageSize);
  const found = useLive(
    async ({ meetings, spaces, outbox, actionItems }) => ({
      open: await actionItems.listOpenActionItems(space),
      coming: await meetings.listComingMeetings(space, today),
      page: await meetings.listMeetings(space, { limit }),
      startMonth: (await spaces.findSpace(space))?.fiscalStartMonth ?? 4,
      stateOf: await outbox.rowStates(space),
    }),
    [space, today, limit],
  );
  const groups = found && groupMeetings([...found.coming, ...found.page.records], today, found.startMonth);
  const rows = (meetings: readonly Meeting[]) => (
    <CardList>
      {meetings.map((meeting) => (
        <MeetingRow
          key={meeting.id}
          space={space}
          meeting={meeting}
          state={found?.stateOf(meeting.id) ?? 'sent'}
          openActions={found?.open.filter((action) => action.meetingId === meeting.id).length ?? 0}
        />
      ))}
    </CardList>
  );
  const isEmpty = found !== undefined && found.page.records.length === 0;
  return (
    <Page
      title={say('title')}
      beside={<SearchLink to={paths.search(space)}>{say('search')}</SearchLink>}
      action={
        <LinkButton kind="primary" icon="plus" to={paths.newMeeting(space)}>
          {say('new')}
        </LinkButton>
      }
    >
      {isEmpty && <EmptyState icon="meeting">{say.rich('empty')}</EmptyState>}
      {groups && groups.coming.length > 0 && <Section title={say('coming')}>{rows(groups.coming)}</Section>}
      {groups && groups.unfinished.length > 0 && <Section title={say('unfinished')}>{rows(groups.unfinished)}</Section>}
      {found && !isEmpty && <RegisterLinks space={space} openActions={found.open.length} />}
      {groups?.years.map(({ fiscalYear, meetings }) => (
        <Section key={fiscalYear} title={say('year_meetings', { year: formatFiscalYear(fiscalYear, locale) })}>
          {rows(meetings)}
        </Section>
      ))}
      {found?.page.next && (
        <Button kind="outline" wide onClick={() => setLimit(limit + pageSize)}>
          {common('show_more')}
        </Button>
      )}
    </Page>
  );
}

interface MeetingRowProps {
  readonly space: string;
  readonly meeting: Meeting;
  readonly state: RowState;
  /** やること agreed there that are still to be done. */
  readonly openActions: number;
}

function MeetingRow({ space, meeting, state, openActions }: MeetingRowProps): ReactNode {
  const say = useWords('meetings');
  const locale = useLocale();
  const { id, on, startTime, place, title } = meeting;
  const facts = [on && formatDate(on, locale), startTime, place].filter(Boolean).join(' ');
  return (
    <CardLink
      to={paths.meeting(space, id)}
      leading={on ? <DayLeaf date={on} /> : 'meeting'}
      title={title ?? say(`type_${meeting.type ?? 'working'}`)}
      meta={
        <>
          {facts}
          {meeting.nextOn && (
            <span className="block">{say('next_on', { date: formatDate(meeting.nextOn, locale) })}</span>
          )}
          <MeetingChips meeting={meeting} openActions={openActions} />
        </>
      }
      status={state === 'sent' ? undefined : <SyncBadge state={state} />}
    />
  );
}
