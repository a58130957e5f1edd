import { useWords } from '#i18n/use-words.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { LongList } from '#ui/primitives/long-list.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { TextField } from '#ui/primitives/text-field.tsx';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { findMembers, groupByKana, groupByParty, searchFrom } from '../roster.model.ts';
import type { Roster } from '../use-roster.ts';
import { MemberRows } from './member-rows.tsx';
import { KanaPart, RosterStretch } from './roster-stretch.tsx';

/** The roster: by あかさたな in a group, by party in a project; long ones can be searched. */
export function RosterLists({ roster }: { readonly roster: Roster }): ReactNode {
  const say = useWords('people');
  const [typed, setTyped] = useState('');
  const { members } = roster;
  const wanted = useDeferredValue(typed.trim());
  const found = useMemo(() => (wanted === '' ? members : findMembers(members, wanted)), [members, wanted]);
  return (
    <>
      {members.length >= searchFrom && (
        <TextField label={say('find')} type="search" enterKeyHint="search" value={typed} onValue={setTyped} />
      )}
      {members.length === 0 && <EmptyState icon="people">{say('empty')}</EmptyState>}
      {members.length > 0 && found.length === 0 && <p role="status">{say('found_none')}</p>}
      {roster.space.kind === 'project' ? (
        <ByParty roster={{ ...roster, members: found }} isSearch={found !== members} />
      ) : (
        <ByKana roster={{ ...roster, members: found }} typed={wanted} />
      )}
    </>
  );
}

function ByKana({ roster, typed }: { readonly roster: Roster; readonly typed: string }): ReactNode {
  const say = useWords('people');
  const common = useWords('common');
  const { id, space, members } = roster;
  const parts = useMemo(() => groupByKana(members), [members]);
  const shared = { space: id, me: space.me.memberId };
  if (members.length > drawnAtOnce) {
    const name = `people/${id}/${typed}`;
    return (
      <LongList
        key={name}
        name={name}
        more={common('show_more')}
        facts={{ ...shared, parts, count: members.length }}
        Rows={RosterStretch}
      />
    );
  }
  if (parts.length === 1 && parts[0]?.heading === null) {
    return <MemberRows {...shared} members={members} label={say('title')} />;
  }
  return parts.map((part) => <KanaPart key={part.heading ?? ''} {...part} {...shared} isOn={false} />);
}

/** More are drawn stretch by stretch. */
const drawnAtOnce = 100;

function ByParty({ roster, isSearch }: { readonly roster: Roster; readonly isSearch: boolean }): ReactNode {
  const say = useWords('people');
  const { id, space, members, parties } = roster;
  return groupByParty(members, parties)
    .filter((part) => !isSearch || part.members.length > 0)
    .map((part) => (
      <Section key={part.heading?.id ?? ''} title={part.heading?.name ?? say('no_party')}>
        {part.members.length > 0 ? (
          <MemberRows space={id} me={space.me.memberId} members={part.members} />
        ) : (
          <p className="text-ink-sub">{say('seat_empty')}</p>
        )}
      </Section>
    ));
}
