import { fiscalYearOf } from '#domain/basis/local-date.ts';
import { formatFiscalYear } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { useStore } from '#store/react.tsx';
import type { ReactNode } from 'react';
import type { SignForm } from '../sign-form.model.ts';
import { ValueField } from './value-field.tsx';

interface LaterTargetsProps {
  readonly form: SignForm;
  readonly onChange: (changes: Partial<SignForm>) => void;
  readonly startMonth: number;
}

/** How many years are offered after the one of the target. */
const yearsAhead = 3;

/** Aims for the years after the first one; empty fields are no aims. */
export function LaterTargets({ form, onChange, startMonth }: LaterTargetsProps): ReactNode {
  const say = useWords('goals');
  const locale = useLocale();
  const store = useStore();
  const first = fiscalYearOf(form.targetOn === '' ? store.today() : form.targetOn, startMonth);
  const offered = Array.from({ length: yearsAhead }, (_, place) => String(first + place + 1));
  const years = [...new Set([...Object.keys(form.later), ...offered])].sort();
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="mb-2 text-std-16B-170">{say.rich('later')}</legend>
      {years.map((year) => (
        <ValueField
          key={year}
          id={`later-${year}`}
          label={say('later_of', { year: formatFiscalYear(Number(year), locale) })}
          chips={[]}
          value={form.later[year] ?? ''}
          onValue={(value) => onChange({ later: { ...form.later, [year]: value } })}
          error={undefined}
        />
      ))}
    </fieldset>
  );
}
