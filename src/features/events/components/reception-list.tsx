import { useWords } from '#i18n/use-words.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { CardList } from '#ui/primitives/card-link.tsx';
import { ChipSet } from '#ui/primitives/chip-set.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { TextField } from '#ui/primitives/text-field.tsx';
import { type ReactNode, useState } from 'react';
import { isCalled } from '../find-name.model.ts';
import { type KanaRow, kanaRowOf, kanaRows } from '../kana-row.model.ts';
import type { KnownEvent } from '../use-event.ts';
import { ReceptionRow } from './reception-row.tsx';

interface ReceptionListProps {
  readonly space: string;
  readonly found: KnownEvent;
}

type Member = KnownEvent['members'][number];

/** So many names fit without looking them up by their first letter. */
const fewNames = 15;

/** The names: all of them, those missing, by their first letter or as typed. */
export function ReceptionList({ space, found }: ReceptionListProps): ReactNode {
  const say = useWords('events');
  const shifts = useWords('shifts');
  const [row, setRow] = useState<KanaRow | 'all'>('all');
  const [show, setShow] = useState<'all' | 'missing'>('all');
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const [typed, setTyped] = useState('');
  const { members, present, answers } = found;
  const answerOf = (id: string) => answers.answers.find((one) => one.memberId === id);
  const isMissing = ({ id }: Member) => answerOf(id)?.answer === 'yes' && !present.has(id);
  const choose = (next: 'all' | 'missing') => {
    setShow(next);
    setKept(new Set(members.filter(isMissing).map(({ id }) => id)));
  };
  const isMany = members.length > fewNames;
  const shown = members
    // Who came in stays in the list until it is asked for again: no name moves under the finger, and a wrong one is taken back.
    .filter((member) => show === 'all' || isMissing(member) || kept.has(member.id))
    .filter((member) => row === 'all' || rowOf(member) === row)
    .filter((member) => typed === '' || isCalled(member, typed));
  return (
    <Section title={say('reception_lead')}>
      <ChipSet
        label={shifts('show')}
        quietLabel
        options={[
          { value: 'all', label: shifts('show_all') },
          { value: 'missing', label: shifts('show_missing', { count: members.filter(isMissing).length }) },
        ]}
        value={show}
        onValue={choose}
      />
      {show === 'missing' && <p>{shifts.rich('missing_hint')}</p>}
      {isMany && (
        <TextField
          id="find"
          type="search"
          enterKeyHint="search"
          label={shifts('find_name')}
          value={typed}
          onValue={setTyped}
        />
      )}
      {typed !== '' && (
        <Button kind="text" icon="cross" onClick={() => setTyped('')}>
          {shifts('find_clear')}
        </Button>
      )}
      {isMany && <RowChips members={members} row={row} onRow={setRow} />}
      {shown.length === 0 && (
        <p role="status">{shifts.rich(show === 'missing' && typed === '' ? 'missing_none' : 'find_nobody')}</p>
      )}
      {shown.length > 0 && (
        <CardList label={say('reception')}>
          {shown.map((member) => (
            <ReceptionRow
              key={member.id}
              space={space}
              day={found.known.day}
              memberId={member.id}
              name={member.name ?? ''}
              answer={answerOf(member.id)?.answer ?? null}
              guests={answerOf(member.id)?.guests ?? 0}
              isPresent={present.has(member.id)}
              at={present.get(member.id) ?? null}
            />
          ))}
        </CardList>
      )}
    </Section>
  );
}

const rowOf = (member: Member): KanaRow => kanaRowOf(member.reading, member.name);

interface RowChipsProps {
  readonly members: readonly Member[];
  readonly row: KanaRow | 'all';
  readonly onRow: (row: KanaRow | 'all') => void;
}

function RowChips({ members, row, onRow }: RowChipsProps): ReactNode {
  const say = useWords('events');
  const rows = kanaRows.filter((one) => members.some((member) => rowOf(member) === one));
  if (rows.length < 2) return null;
  return (
    <ChipSet
      label={say('kana_row')}
      options={[
        { value: 'all', label: say('row_all') },
        ...rows.map((one) => ({ value: one, label: say(`row_${one}`) })),
      ]}
      value={row}
      onValue={onRow}
    />
  );
}
