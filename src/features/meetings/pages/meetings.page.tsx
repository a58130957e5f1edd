import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import type { Meeting } from '#store/meetings.ts';
import { useLive } from '#store/react.tsx';
import type { Store } from '#store/store.ts';
import { CardList } from '#ui/primitives/card-link.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { LongList } from '#ui/primitives/long-list.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { SearchLink } from '#ui/primitives/search-link.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import { useParams } from 'wouter';
import { MeetingRow } from '../components/meeting-row.tsx';
import { type MeetingListFacts, MeetingStretch } from '../components/meeting-stretch.tsx';
import { groupMeetings } from '../meeting-list.model.ts';
import { RegisterLinks } from '../registers/register-links.tsx';

/** Among so many of the newest those whose minutes are open are named first; older ones stand in their year. */
const newest = 60;

/** All meetings: what comes next first, then minutes that are open, then everything by year. */
export function MeetingsPage(): ReactNode {
  const { space } = useParams<{ space: string }>();
  const say = useWords('meetings');
  const common = useWords('common');
  const found = useLive((store) => findMeetings(store, space), [space]);
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
      {found?.isEmpty && <EmptyState icon="meeting">{say.rich('empty')}</EmptyState>}
      {found && <Open title={say('coming')} meetings={found.coming} facts={found.facts} />}
      {found && <Open title={say('unfinished')} meetings={found.unfinished} facts={found.facts} />}
      {found && !found.isEmpty && <RegisterLinks space={space} openActions={found.openActions} />}
      {found && (
        <LongList name={`meetings/${space}`} more={common('show_more')} facts={found.facts} Rows={MeetingStretch} />
      )}
    </Page>
  );
}

interface OpenProps {
  readonly title: string;
  readonly meetings: readonly Meeting[];
  readonly facts: MeetingListFacts;
}

function Open({ title, meetings, facts }: OpenProps): ReactNode {
  if (meetings.length === 0) return null;
  return (
    <Section title={title}>
      <CardList>
        {meetings.map((meeting) => (
          <MeetingRow
            key={meeting.id}
            space={facts.space}
            meeting={meeting}
            state={facts.stateOf(meeting.id)}
            openActions={facts.openActions.get(meeting.id) ?? 0}
          />
        ))}
      </CardList>
    </Section>
  );
}

const findMeetings = async (store: Store, space: string) => {
  const today = store.today();
  const open = await store.actionItems.listOpenActionItems(space);
  const ahead = await store.meetings.listComingMeetings(space, today);
  const { records } = await store.meetings.listMeetings(space, { limit: newest });
  const startMonth = (await store.spaces.findSpace(space))?.fiscalStartMonth ?? 4;
  const stateOf = await store.outbox.rowStates(space);
  const { coming, unfinished } = groupMeetings([...ahead, ...records], today);
  const openActions = new Map<string, number>();
  for (const { meetingId } of open) {
    if (meetingId) openActions.set(meetingId, (openActions.get(meetingId) ?? 0) + 1);
  }
  const facts: MeetingListFacts = {
    space,
    startMonth,
    above: new Set([...coming, ...unfinished].map(({ id }) => id)),
    openActions,
    stateOf,
  };
  return { coming, unfinished, facts, openActions: open.length, isEmpty: records.length === 0 };
};
