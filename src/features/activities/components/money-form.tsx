import { useWords } from '#i18n/use-words.tsx';
import type { StoreError } from '#store/context.ts';
import { Button } from '#ui/primitives/button.tsx';
import { ChipSet } from '#ui/primitives/chip-set.tsx';
import { NumberField } from '#ui/primitives/number-field.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { TextField } from '#ui/primitives/text-field.tsx';
import type { ReactNode } from 'react';
import { type MoneyDraft, moneyProblem } from '../money-form.model.ts';
import { useTextForm } from '#ui/use-text-form.ts';

interface MoneyFormProps {
  readonly back: string;
  readonly start: MoneyDraft;
  /** A line that stands already. */
  readonly isChange: boolean;
  readonly onType: (draft: MoneyDraft) => void;
  /** @returns the refusal, or null when it is saved */
  readonly onSave: (draft: MoneyDraft) => Promise<StoreError | null>;
  readonly children: ReactNode;
}

/** One line: out or in, what for, how much. */
export function MoneyForm({ back, start, isChange, onType, onSave, children }: MoneyFormProps): ReactNode {
  const say = useWords('activities');
  const form = useTextForm(start, fieldIds, onType);
  const { draft, change, wrong } = form;
  const submit = async () => {
    if (!form.check(moneyProblem(draft))) return;
    form.check(await onSave(draft));
  };
  return (
    <Page
      title={say('money')}
      lead={say.rich('money_lead')}
      back={back}
      errors={form.errors}
      onSubmit={submit}
      action={
        <Button kind="primary" type="submit" icon="check">
          {say(isChange ? 'money_save' : 'money_add')}
        </Button>
      }
    >
      <ChipSet
        id="way"
        label={say('money_way')}
        options={[
          { value: 'out', label: say('money_out') },
          { value: 'in', label: say('money_in') },
        ]}
        value={draft.way}
        onValue={(way) => change({ way })}
      />
      <TextField
        id="summary"
        label={say('field_summary')}
        mark="required"
        value={draft.summary}
        onValue={(summary) => change({ summary })}
        error={wrong('summary')}
      />
      <NumberField
        id="amount"
        label={say('field_amount')}
        mark="required"
        unit={say('unit_yen')}
        value={draft.amount}
        onValue={(amount) => change({ amount })}
        error={wrong('amount')}
      />
      <TextField
        id="receiptNo"
        label={say('field_receipt')}
        mark="optional"
        value={draft.receiptNo}
        onValue={(receiptNo) => change({ receiptNo })}
        error={wrong('receiptNo')}
      />
      {children}
    </Page>
  );
}

const fieldIds = ['summary', 'amount', 'receiptNo', 'way'] as const;
