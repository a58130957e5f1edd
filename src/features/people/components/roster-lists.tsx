import { useWords } from '#i18n/use-words.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { TextField } from '#ui/primitives/text-field.tsx';
import { type ReactNode, useState } from 'react';
import { findMembers, groupByKana, groupByParty, searchFrom } from '../roster.model.ts';
import type { Roster } from '../use-roster.ts';
import { MemberRows } from './member-rows.tsx';

/** The roster: by あかさたな in a group, by party in a project; long ones can be searched. */
export function RosterLists({ roster }: { readonly roster: Roster }): ReactNode {
  const say = useWords('people');
  const [typed, setTyped] = useState('');
  const { members } = roster;
  const found = typed.trim() === '' ? members : findMembers(members, typed);
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
        <ByKana roster={{ ...roster, members: found }} />
      )}
    </>
  );
}

function ByKana({ roster }: { readonly roster: Roster }): ReactNode {
  const say = useWords('people');
  const { id, space, members } = roster;
  const shared = { space: id, me: space.me.memberId };
  const parts = groupByKana(members);
  if (parts.length === 1 && parts[0]?.heading === null) {
    return <MemberRows {...shared} members={members} label={say('title')} />;
  }
  return parts.map((part) => (
    <Section
      key={part.heading ?? ''}
      title={part.heading === null ? say('kana_rest') : say('kana_heading', { kana: part.heading })}
    >
      <MemberRows {...shared} members={part.members} />
    </Section>
  ));
}

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
