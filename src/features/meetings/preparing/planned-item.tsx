import { useWords } from '#i18n/use-words.tsx';
import type { AgendaItem } from '#store/agenda.ts';
import { useStore } from '#store/react.tsx';
import { type PlanInput, runningOf } from '#store/running-meetings.ts';
import { Card } from '#ui/primitives/card.tsx';
import { ChipSet } from '#ui/primitives/chip-set.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import type { ReactNode } from 'react';
import { PersonChips } from '../components/person-chips.tsx';
import { tellFailure } from '../components/tell.ts';
import type { MeetingSheet } from '../components/use-meeting-sheet.ts';

interface PlannedItemProps {
  readonly space: string;
  readonly item: AgendaItem;
  /** Its place on the agenda, from 1. */
  readonly number: number;
  readonly sheet: MeetingSheet;
}

/** Minutes that are offered; another number that was set stands among them. */
const usual = [5, 10, 15, 20, 30, 45];
const purposes = ['report', 'discuss', 'decide', 'share'] as const;

/** How long an item takes, what it is for and who begins; every tap is kept at once. */
export function PlannedItem({ space, item, number, sheet }: PlannedItemProps): ReactNode {
  const say = useWords('running');
  const running = runningOf(useStore());
  const planned = item.minutesPlanned ?? 0;
  const minutes = [...new Set([...usual, ...(planned > 0 ? [planned] : [])])].toSorted((a, b) => a - b);
  const plan = (input: PlanInput) => void running.planItem(space, item.id, input).then(tellFailure);
  const facts = [
    planned > 0 ? say('plan_minutes_value', { minutes: planned }) : '',
    item.purpose ? say(`purpose_${item.purpose}`) : '',
    sheet.names.get(item.presenterId ?? '') ?? '',
  ].filter(Boolean);
  return (
    <Card title={say('plan_item', { number, title: item.title ?? '' })} level={3}>
      <Disclosure summary={facts.length > 0 ? facts.join('・') : say('plan_open')}>
        <div className="flex flex-col gap-4">
          <ChipSet
            label={say('plan_minutes')}
            options={[
              { value: '0', label: say('plan_minutes_none') },
              ...minutes.map((one) => ({ value: String(one), label: say('plan_minutes_value', { minutes: one }) })),
            ]}
            value={String(planned)}
            onValue={(value) => plan({ minutesPlanned: Number(value) || null })}
          />
          <ChipSet
            label={say('plan_purpose')}
            options={purposes.map((purpose) => ({ value: purpose, label: say(`purpose_${purpose}`) }))}
            value={item.purpose ?? undefined}
            onValue={(purpose) => plan({ purpose })}
          />
          <PersonChips
            label={say('plan_presenter')}
            options={sheet.members.map((member) => ({ value: member.id, label: member.name ?? '' }))}
            near={new Set([item.presenterId ?? ''])}
            value={item.presenterId ?? ''}
            onValue={(presenterId) => plan({ presenterId: presenterId || null })}
          />
        </div>
      </Disclosure>
    </Card>
  );
}
