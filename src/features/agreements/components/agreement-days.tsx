import { useWords } from '#i18n/use-words.tsx';
import { useStore } from '#store/react.tsx';
import { DateField } from '#ui/primitives/date-field.tsx';
import type { ReactNode } from 'react';
import type { AgreementForm } from '../agreement-form.model.ts';

interface AgreementDaysProps {
  readonly form: AgreementForm;
  readonly onChange: (changes: Partial<AgreementForm>) => void;
  /** What is wrong with the last day. */
  readonly error: string | undefined;
}

/** From when to when, and when to look at it again. */
export function AgreementDays({ form, onChange, error }: AgreementDaysProps): ReactNode {
  const say = useWords('agreements');
  const today = useStore().today();
  return (
    <>
      <DateField
        label={say('field_from')}
        today={today}
        near={[]}
        value={form.fromOn}
        onValue={(fromOn) => onChange({ fromOn })}
      />
      <DateField
        id="until"
        label={say('field_until')}
        today={today}
        near={[]}
        value={form.untilOn}
        onValue={(untilOn) => onChange({ untilOn })}
        error={error}
      />
      <DateField
        label={say('field_review')}
        support={say.rich('field_review_hint')}
        today={today}
        near={[]}
        value={form.reviewOn}
        onValue={(reviewOn) => onChange({ reviewOn })}
      />
    </>
  );
}
