import { records } from '#domain/records.ts';
import { formatDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { ChipSet } from '#ui/primitives/chip-set.tsx';
import { DateField } from '#ui/primitives/date-field.tsx';
import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import type { ReactNode } from 'react';
import { type ActionForm, dayOf, type DueChoice, type DueDays } from '../action-form.model.ts';
import { NextDay } from './next-day.tsx';
import { PersonChips } from './person-chips.tsx';
import { entryField } from './use-board-desk.ts';
import type { MeetingSheet } from './use-meeting-sheet.ts';

interface ActionFieldsProps {
  readonly form: ActionForm;
  readonly onForm: (form: ActionForm) => void;
  readonly sheet: MeetingSheet;
  readonly days: DueDays;
  readonly wrong: (field: string) => string | undefined;
}

const dues = ['next', 'week', 'month', 'day'] as const satisfies readonly DueChoice[];
const { what, doneWhen } = records.actionItem.fields;

/** だれが → いつまで → 何を → できたと言える状態. */
export function ActionFields({ form, onForm, sheet, days, wrong }: ActionFieldsProps): ReactNode {
  const say = useWords('meetings');
  const locale = useLocale();
  const day = dayOf(form, days);
  const asksForDay = form.due === 'day' || (form.due === 'next' && days.nextOn === '');
  return (
    <>
      <PersonChips
        label={say('field_who')}
        options={whoOptions(sheet, (name) => say('as_party', { name }))}
        near={presentPeople(sheet)}
        value={form.who}
        onValue={(who) => onForm({ ...form, who })}
      />
      <div className="flex flex-col gap-2">
        <ChipSet
          label={say('field_due')}
          options={dues.map((due) => ({ value: due, label: say(`due_${due}`) }))}
          value={form.due === '' ? undefined : form.due}
          onValue={(due) => onForm({ ...form, due })}
        />
        {asksForDay && <DueDay form={form} onForm={onForm} on={days.on} />}
        {!asksForDay && day !== '' && <p>{say('due', { date: formatDate(day, locale) })}</p>}
      </div>
      <TextAreaField
        id={`${entryField}-what`}
        label={say('field_what')}
        mark="required"
        rows={2}
        limit={what.max}
        value={form.what}
        onValue={(value) => onForm({ ...form, what: value })}
        error={wrong('what')}
      />
      <TextAreaField
        id={`${entryField}-doneWhen`}
        label={say('field_done_when')}
        mark="optional"
        rows={2}
        limit={doneWhen.max}
        value={form.doneWhen}
        onValue={(value) => onForm({ ...form, doneWhen: value })}
        error={wrong('doneWhen')}
      />
    </>
  );
}

interface DueDayProps extends Pick<ActionFieldsProps, 'form' | 'onForm'> {
  readonly on: string;
}

function DueDay({ form, onForm, on }: DueDayProps): ReactNode {
  const say = useWords('meetings');
  const onValue = (day: string) => onForm({ ...form, day });
  if (form.due === 'next')
    return <NextDay label={say('field_next_day')} from={on} value={form.day} onValue={onValue} />;
  return <DateField label={say('field_due_day')} today={on} near={[]} value={form.day} onValue={onValue} />;
}

const whoOptions = ({ members, parties }: MeetingSheet, asParty: (name: string) => string) => [
  ...members.map((member) => ({ value: `member/${member.id}`, label: member.name ?? '' })),
  ...parties.map((party) => ({ value: `party/${party.id}`, label: asParty(party.name ?? '') })),
];

const presentPeople = ({ attendance, parties }: MeetingSheet): ReadonlySet<string> => {
  const here = attendance.filter((one) => one.state === 'present').map((one) => `member/${one.memberId ?? ''}`);
  return new Set(here.length === 0 ? [] : [...here, ...parties.map((party) => `party/${party.id}`)]);
};
