import { questionSetOf } from '#content/content.ts';
import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import type { Party } from '#store/parties.ts';
import type { Member } from '#store/people.ts';
import { useStore } from '#store/react.tsx';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { ChoiceRows } from '#ui/primitives/choice-rows.tsx';
import { ChoiceTiles } from '#ui/primitives/choice-tiles.tsx';
import { DateField } from '#ui/primitives/date-field.tsx';
import type { FormError } from '#ui/primitives/error-summary.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { checkRound, effortOf, newRoundOf, type RoundForm } from '../new-round.model.ts';
import { AskedPeople } from './asked-people.tsx';
import { WhoSees } from './who-sees.tsx';

interface NewRoundFormProps {
  readonly space: string;
  readonly isHeld: boolean;
  /** The questions it will ask, `id@version`. */
  readonly set: string;
  readonly parties: readonly Party[];
  readonly members: readonly Member[];
  /** The draft found, or the empty form. */
  readonly begin: RoundForm;
  readonly keep: (form: RoundForm) => void;
  readonly forget: () => void;
}

/** When, who, how, until when; and in one place who will see what. */
export function NewRoundForm(props: NewRoundFormProps): ReactNode {
  const { space, isHeld, set, parties, members, begin, keep, forget } = props;
  const say = useWords('evaluations');
  const common = useWords('common');
  const store = useStore();
  const [, navigate] = useLocation();
  const questions = questionSetOf(set);
  const [form, setForm] = useState(begin);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const change = (changes: Partial<RoundForm>) => {
    const next = { ...form, ...changes };
    setForm(next);
    keep(next);
  };
  const open = async () => {
    const problems = checkRound(form, parties, members, store.today());
    setErrors(problems.map(({ fieldId, key, party }) => ({ fieldId, text: say(key, { party }) })));
    if (problems.length > 0) return;
    setBusy(true);
    const done = await store.rounds.createRound(space, newRoundOf(form, set));
    setBusy(false);
    if (!done.ok) return setFailure(done.error.code);
    forget();
    navigate(paths.round(space, done.value.id), { replace: true });
  };
  return (
    <Page
      title={say('new_title')}
      lead={say.rich('new_lead')}
      back={paths.project(space)}
      errors={errors}
      onSubmit={open}
      action={
        <Button kind="primary" type="submit" busyText={isBusy ? common('saving') : undefined}>
          {say('open_round')}
        </Button>
      }
    >
      {failure !== null && <Banner kind="error" title={errorWords(failure).text} live />}
      <ChoiceTiles
        label={say('field_phase')}
        support={say('field_phase_hint')}
        columns={3}
        options={(['before', 'mid', 'after'] as const).map((phase) => ({ value: phase, label: say(`phase_${phase}`) }))}
        value={form.phase}
        onValue={(phase) => change({ phase })}
      />
      {questions && (
        <ChoiceRows
          label={say('field_length')}
          options={(['short', 'full'] as const).map((length) => ({
            value: length,
            label: say(`length_${length}`),
            note: say('length_note', { ...effortOf(questions, { phase: form.phase, length }, parties) }),
          }))}
          value={form.length}
          onValue={(length) => change({ length })}
        />
      )}
      <ChoiceRows
        label={say('field_voice')}
        options={(['party', 'anonymous'] as const).map((voice) => ({
          value: voice,
          label: say(`voice_${voice}`),
          note: say(`voice_${voice}_note`),
        }))}
        value={form.voice}
        onValue={(voice) => change({ voice })}
      />
      {form.voice === 'anonymous' && (
        <AskedPeople form={form} parties={parties} members={members} errors={errors} onChange={change} />
      )}
      {isHeld ? (
        <p>{say.rich('collect_held')}</p>
      ) : (
        <ChoiceRows
          label={say('field_collect')}
          options={(['phones', 'onePhone', 'sealed'] as const).map((collect) => ({
            value: collect,
            label: say(`collect_${collect}`),
            note: say(`collect_${collect}_note`),
          }))}
          value={form.collect}
          onValue={(collect) => change({ collect })}
        />
      )}
      <DateField
        id="due"
        label={say('field_due')}
        mark="optional"
        today={store.today()}
        near={[]}
        min={store.today()}
        value={form.dueOn}
        onValue={(dueOn) => change({ dueOn })}
        error={errors.find((error) => error.fieldId === 'due')?.text}
      />
      <Section title={say('who_sees')}>
        <WhoSees voice={form.voice} collect={form.collect} hasCity={parties.some((party) => party.kind === 'city')} />
        <p>{say.rich('fixed')}</p>
      </Section>
    </Page>
  );
}
