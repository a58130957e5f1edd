import { addDays } from '#i18n/format.ts';
import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import type { Result } from '#domain/basis/result.ts';
import type { Done, StoreError } from '#store/context.ts';
import { useStore } from '#store/react.tsx';
import type { TryInput } from '#store/talks.ts';
import { notify } from '#ui/notices.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { ChipSet } from '#ui/primitives/chip-set.tsx';
import { Chip, ChipRow } from '#ui/primitives/chip.tsx';
import { DateField } from '#ui/primitives/date-field.tsx';
import type { FormError } from '#ui/primitives/error-summary.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { actionOf, checkImprovement, type ImprovementForm } from '../improvement-form.model.ts';
import type { ResultView } from '../result-view.ts';

interface ImprovementFieldsProps {
  readonly view: Pick<ResultView, 'members' | 'partyIds' | 'names'>;
  /** What it came out of. */
  readonly lead: string;
  /** Where もどる and saving lead. */
  readonly back: string;
  /** Makes the やること. */
  readonly make: (input: TryInput) => Promise<Result<Done, StoreError>>;
  /** The draft found, or the empty form. */
  readonly begin: ImprovementForm;
  readonly keep: (form: ImprovementForm) => void;
  readonly forget: () => void;
}

/** A week, a month, three months: the days proposed for the end, in days. */
const spans = { due_week: 7, due_month: 30, due_quarter: 91 } as const;

/** What, who, until when, and how everybody will see that it is done. */
export function ImprovementFields(props: ImprovementFieldsProps): ReactNode {
  const say = useWords('evaluations');
  const common = useWords('common');
  const store = useStore();
  const [, navigate] = useLocation();
  // What stands in the record may still be on its way to the disk: it is followed until somebody types here.
  const [typed, setTyped] = useState<ImprovementForm | null>(null);
  const { lead, back, make, begin, keep, forget } = props;
  const form = typed ?? begin;
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const { members, partyIds, names } = props.view;
  const today = store.today();
  const wrong = (id: string) => errors.find((error) => error.fieldId === id)?.text;
  const change = (changes: Partial<ImprovementForm>) => {
    const next = { ...form, ...changes };
    setTyped(next);
    keep(next);
  };
  const save = async () => {
    const problems = checkImprovement(form);
    setErrors(problems.map(({ fieldId, key }) => ({ fieldId, text: say(key) })));
    if (problems.length > 0) return;
    const done = await make(actionOf(form, members));
    if (!done.ok) return setFailure(done.error.code);
    forget();
    notify({ text: say('action_saved'), undo: () => void done.value.undo() });
    navigate(back, { replace: true });
  };
  const people = members.filter((member) => (member.status ?? 'active') === 'active' && member.role !== 'reviewer');
  return (
    <Page
      title={say('action_title')}
      lead={lead}
      back={back}
      errors={errors}
      onSubmit={save}
      action={
        <Button kind="primary" type="submit">
          {common('save')}
        </Button>
      }
    >
      {failure !== null && <Banner kind="error" title={errorWords(failure).text} live />}
      <TextAreaField
        id="what"
        label={say('field_what')}
        mark="required"
        rows={2}
        limit={300}
        value={form.what}
        onValue={(what) => change({ what })}
        error={wrong('what')}
      />
      <ChipSet
        id="owner"
        label={say('field_owner')}
        mark="required"
        options={[
          ...people.map((member) => ({ value: `member:${member.id}`, label: member.name ?? '' })),
          ...partyIds.map((id) => ({ value: `party:${id}`, label: names.get(id) ?? '' })),
        ]}
        value={form.owner === '' ? undefined : form.owner}
        onValue={(owner) => change({ owner })}
        error={wrong('owner')}
      />
      <div className="flex flex-col gap-2">
        <DateField
          id="due"
          label={say('field_action_due')}
          mark="required"
          today={today}
          near={[]}
          min={today}
          value={form.dueOn}
          onValue={(dueOn) => change({ dueOn })}
          error={wrong('due')}
        />
        <ChipRow>
          {(['due_week', 'due_month', 'due_quarter'] as const).map((span) => {
            const day = addDays(today, spans[span]);
            return (
              <Chip key={span} pressed={form.dueOn === day} onPress={() => change({ dueOn: day })}>
                {say(span)}
              </Chip>
            );
          })}
        </ChipRow>
      </div>
      <TextAreaField
        id="done_when"
        label={say('field_done_when')}
        mark="required"
        support={say('field_done_when_hint')}
        rows={2}
        limit={200}
        value={form.doneWhen}
        onValue={(doneWhen) => change({ doneWhen })}
        error={wrong('done_when')}
      />
    </Page>
  );
}
