import type { GroupEvent } from '#domain/event/event-list.ts';
import { walkInsOf } from '#domain/event/walk-ins.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useStore } from '#store/react.tsx';
import { CardList } from '#ui/primitives/card-link.tsx';
import { Card } from '#ui/primitives/card.tsx';
import { ChipSet } from '#ui/primitives/chip-set.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { Stepper } from '#ui/primitives/stepper.tsx';
import { type ReactNode, useState } from 'react';
import { MissingEvent } from '../components/missing-event.tsx';
import { ReceptionRow } from '../components/reception-row.tsx';
import { type KanaRow, kanaRowOf, kanaRows } from '../kana-row.model.ts';
import { tellRefusal } from '../tell-refusal.ts';
import { type FoundEvent, useEvent } from '../use-event.ts';

interface ReceptionPageProps {
  readonly space: string;
  readonly id: string;
}

/** So many names fit without looking them up by their first letter. */
const fewNames = 15;

/** 受付: one tap on a name as somebody comes in, on as many phones as stand there. */
export function ReceptionPage({ space, id }: ReceptionPageProps): ReactNode {
  const say = useWords('events');
  const found = useEvent(space, id);
  if (found === undefined) {
    return (
      <Page title={say('reception')} back={paths.event(space, id)}>
        {null}
      </Page>
    );
  }
  const { event, isDeleted } = found;
  if (!event || isDeleted) return <MissingEvent space={space} />;
  return (
    <Page title={say('reception')} lead={event.title} back={paths.event(space, id)}>
      <Counter event={event} listed={found.present.size} />
      <NameList space={space} eventId={id} found={found} />
    </Page>
  );
}

function Counter({ event, listed }: { readonly event: GroupEvent; readonly listed: number }): ReactNode {
  const say = useWords('events');
  const common = useWords('common');
  const store = useStore();
  const people = (count: number) => common('people', { count });
  const unlisted = walkInsOf(event);
  const count = (next: number) =>
    void tellRefusal(store.events.addWalkIn(event.spaceId, event.id, next > unlisted ? 1 : -1));
  return (
    <>
      <Card>
        <p role="status" className="text-std-24B-150">
          {say('present_total', { people: people(listed + unlisted) })}
        </p>
        <p className="text-ink-sub">{say('present_parts', { listed: people(listed), unlisted: people(unlisted) })}</p>
      </Card>
      <Stepper label={say('walk_ins')} value={unlisted} onValue={count} written={people} />
    </>
  );
}

interface NameListProps {
  readonly space: string;
  readonly eventId: string;
  readonly found: FoundEvent;
}

function NameList({ space, eventId, found }: NameListProps): ReactNode {
  const say = useWords('events');
  const [row, setRow] = useState<KanaRow | 'all'>('all');
  const { members, present, answers } = found;
  const rowOf = (member: (typeof members)[number]) => kanaRowOf(member.reading, member.name);
  const rows = kanaRows.filter((one) => members.some((member) => rowOf(member) === one));
  const shown = row === 'all' ? members : members.filter((member) => rowOf(member) === row);
  return (
    <Section title={say('reception_lead')}>
      {members.length > fewNames && rows.length > 1 && (
        <ChipSet
          label={say('kana_row')}
          options={[
            { value: 'all', label: say('row_all') },
            ...rows.map((one) => ({ value: one, label: say(`row_${one}`) })),
          ]}
          value={row}
          onValue={setRow}
        />
      )}
      <CardList label={say('reception')}>
        {shown.map((member) => (
          <ReceptionRow
            key={member.id}
            space={space}
            eventId={eventId}
            memberId={member.id}
            name={member.name ?? ''}
            answer={answers.answers.find((one) => one.memberId === member.id)?.answer ?? null}
            isPresent={present.has(member.id)}
            at={present.get(member.id) ?? null}
          />
        ))}
      </CardList>
    </Section>
  );
}
