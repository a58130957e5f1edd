import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { type Duty, preparationsOf } from '#store/preparations.ts';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { ChipSet } from '#ui/primitives/chip-set.tsx';
import { Chip, ChipRow } from '#ui/primitives/chip.tsx';
import { DateField } from '#ui/primitives/date-field.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import type { FormError } from '#ui/primitives/error-summary.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { TextField } from '#ui/primitives/text-field.tsx';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { type DutyForm, dutyChanges, dutyFormOf, dutyInputOf, withParty } from '../duty-form.model.ts';
import type { Desk } from '../use-desk.ts';
import { OnlyLeaders } from './plan-frame.tsx';

interface DutyFieldsProps {
  readonly desk: Desk;
  /** null for a new one. */
  readonly duty: Duty | null;
  readonly begin: DutyForm;
  readonly keep: (form: DutyForm) => void;
  readonly forget: () => void;
}

const examples = ['contact', 'tools', 'day', 'news', 'money', 'photo', 'safety'] as const;

/** What, and which party: two taps. Who and until when are asked for beside it. */
export function DutyFields({ desk, duty, begin, keep, forget }: DutyFieldsProps): ReactNode {
  const say = useWords('goals');
  const common = useWords('common');
  const store = useStore();
  const [, navigate] = useLocation();
  const [form, setForm] = useState(begin);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const space = desk.space.id;
  const back = paths.duties(space);
  const change = (next: DutyForm) => {
    setForm(next);
    keep(next);
  };
  const save = async () => {
    const isBlank = form.what.trim() === '';
    setErrors(isBlank ? [{ fieldId: 'what', text: say('error_duty') }] : []);
    if (isBlank) return;
    if (duty) {
      const done = await preparationsOf(store).changeDuty(space, duty.id, dutyChanges(dutyFormOf(duty), form));
      if (!done.ok) return setFailure(done.error.code);
      notify({ text: say('saved') });
    } else {
      const done = await preparationsOf(store).addDuty(space, dutyInputOf(form));
      if (!done.ok) return setFailure(done.error.code);
      notify({ text: say('duty_added'), undo: () => void done.value.undo() });
    }
    forget();
    return navigate(back, { replace: true });
  };
  const remove = async (id: string) => {
    const done = await preparationsOf(store).deleteDuty(space, id);
    if (!done.ok) return setFailure(done.error.code);
    forget();
    notify({ text: say('duty_deleted'), undo: () => void done.value.undo() });
    return navigate(back, { replace: true });
  };
  return (
    <Page
      title={say(duty ? 'duty_edit_title' : 'duty_new')}
      back={back}
      errors={errors}
      onSubmit={save}
      action={
        <Button kind="primary" type="submit" unavailable={!desk.mayPlan}>
          {duty ? common('save') : say('duty_add')}
        </Button>
      }
    >
      <OnlyLeaders desk={desk} />
      {failure !== null && <Banner kind="error" title={errorWords(failure).text} live />}
      <div className="flex flex-col gap-2">
        <TextField
          id="what"
          label={say('duty_what')}
          mark="required"
          value={form.what}
          onValue={(what) => change({ ...form, what })}
          error={errors[0]?.text}
        />
        <ChipRow>
          {examples.map((example) => {
            const what = say(`duty_chip_${example}`);
            return (
              <Chip key={example} pressed={form.what === what} onPress={() => change({ ...form, what })}>
                {what}
              </Chip>
            );
          })}
        </ChipRow>
      </div>
      <ChipSet
        label={say('duty_party')}
        options={desk.parties.map(({ id, name }) => ({ value: id, label: name ?? '' }))}
        value={form.partyId === '' ? undefined : form.partyId}
        onValue={(partyId) => change(withParty(form, partyId, desk.members))}
      />
      <Disclosure summary={say('duty_more')} open={form.memberId !== '' || form.untilOn !== ''}>
        <WhoAndWhen desk={desk} form={form} onChange={change} />
      </Disclosure>
      {duty && desk.mayPlan && (
        <Button kind="danger" icon="trash" onClick={() => void remove(duty.id)}>
          {say('duty_delete')}
        </Button>
      )}
    </Page>
  );
}

interface WhoAndWhenProps {
  readonly desk: Desk;
  readonly form: DutyForm;
  readonly onChange: (form: DutyForm) => void;
}

function WhoAndWhen({ desk, form, onChange }: WhoAndWhenProps): ReactNode {
  const say = useWords('goals');
  const store = useStore();
  const people = desk.members.filter((member) => form.partyId === '' || member.partyId === form.partyId);
  return (
    <div className="flex flex-col gap-6 py-2">
      <ChipSet
        label={say('duty_person')}
        options={[
          ...people.map(({ id, name }) => ({ value: id, label: name ?? '' })),
          { value: '', label: say('duty_person_later') },
        ]}
        value={form.memberId}
        onValue={(memberId) => onChange({ ...form, memberId })}
      />
      <DateField
        label={say('duty_until')}
        today={store.today()}
        near={[]}
        value={form.untilOn}
        onValue={(untilOn) => onChange({ ...form, untilOn })}
      />
    </div>
  );
}
