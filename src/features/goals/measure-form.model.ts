import type { Indicator, Measurement, MeasurementInput } from '#store/goals.ts';
import { readValue } from './value-input.model.ts';

/** A result as it is typed. */
export interface MeasureForm {
  readonly on: string;
  readonly value: string;
  readonly note: string;
}

/** What is to be put right. */
export interface MeasureProblem {
  readonly fieldId: 'value' | 'note';
  readonly key: 'error_value' | 'error_words';
}

/** The form with what is written, or empty for today. */
export const measureFormOf = (old: Measurement | null, today: string): MeasureForm => ({
  on: old?.on ?? today,
  value: old?.value ?? '',
  note: old?.note ?? '',
});

/** A number needs a number or 「—」, words need words. */
export const checkMeasure = (form: MeasureForm, indicator: Indicator): MeasureProblem[] => {
  if (indicator.isInWords) return form.note.trim() === '' ? [{ fieldId: 'note', key: 'error_words' }] : [];
  return readValue(form.value) ? [] : [{ fieldId: 'value', key: 'error_value' }];
};

/** The result as the store wants it, of a form that was checked. */
export const measureInputOf = (form: MeasureForm, indicator: Indicator): MeasurementInput => ({
  on: form.on,
  value: indicator.isInWords ? null : (readValue(form.value) ?? null),
  note: form.note.trim() || null,
});

/** Reads a kept draft; one of another shape is none. */
export const readMeasureDraft = (value: unknown): MeasureForm | null =>
  typeof value === 'object' && value !== null && 'on' in value && 'value' in value && 'note' in value
    ? (value as MeasureForm)
    : null;
