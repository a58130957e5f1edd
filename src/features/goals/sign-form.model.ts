import { UNKNOWN } from '#domain/goal/decimal.ts';
import { keysOf } from '#domain/records.ts';
import type { Indicator, IndicatorInput } from '#store/goals.ts';
import { readValue } from './value-input.model.ts';

/** A sign as it is typed; '' where nothing stands. */
export interface SignForm {
  readonly isInWords: boolean;
  readonly name: string;
  readonly unit: string;
  readonly span: NonNullable<Indicator['span']>;
  readonly baseline: string;
  readonly baselineOn: string;
  readonly target: string;
  readonly targetOn: string;
  readonly reference: string;
  readonly referenceOn: string;
  /** By year. */
  readonly later: Readonly<Record<string, string>>;
  readonly method: string;
}

/** What is to be put right: the id of the field, the sentence, and the name of the field where it needs one. */
export interface SignProblem {
  readonly fieldId: 'name' | NumberField;
  readonly key: 'error_sign' | 'error_number';
}

type NumberField = (typeof numberFields)[number];

const numberFields = ['baseline', 'target', 'reference'] as const;
const texts = ['name', 'unit', 'method', 'baselineOn', 'targetOn', 'referenceOn'] as const;

/** The empty form of a number or of words. */
export const emptySign = (isInWords: boolean): SignForm => ({
  isInWords,
  name: '',
  unit: '',
  span: 'cumulative',
  baseline: '',
  baselineOn: '',
  target: '',
  targetOn: '',
  reference: '',
  referenceOn: '',
  later: {},
  method: '',
});

/** The form with what is written now. */
export const signFormOf = (indicator: Indicator): SignForm => ({
  isInWords: indicator.isInWords === true,
  name: indicator.name ?? '',
  unit: indicator.unit ?? '',
  span: indicator.span ?? 'at_day',
  baseline: indicator.baseline ?? '',
  baselineOn: indicator.baselineOn ?? '',
  target: indicator.target ?? '',
  targetOn: indicator.targetOn ?? '',
  reference: indicator.reference ?? '',
  referenceOn: indicator.referenceOn ?? '',
  later: Object.fromEntries(keysOf(indicator, 'targets').map((year) => [year, indicator[`targets.${year}`] ?? ''])),
  method: indicator.method ?? '',
});

/** What has to be put right before saving: a name, and numbers that are numbers or 「—」. */
export const checkSign = (form: SignForm): SignProblem[] => {
  const name: SignProblem[] = form.name.trim() === '' ? [{ fieldId: 'name', key: 'error_sign' }] : [];
  if (form.isInWords) return name;
  const wrong = numberFields.filter((field) => readValue(form[field]) === undefined);
  const isLaterWrong = Object.values(form.later).some((value) => readValue(value) === undefined);
  return [
    ...name,
    ...wrong.map((fieldId): SignProblem => ({ fieldId, key: 'error_number' })),
    ...(isLaterWrong && !wrong.includes('target') ? [{ fieldId: 'target', key: 'error_number' } as const] : []),
  ];
};

/** The sign as the store wants it, of a form that was checked. */
export const signInputOf = (form: SignForm): IndicatorInput => {
  const words = Object.fromEntries(texts.map((field) => [field, form[field].trim() || null]));
  const value = (text: string) => (form.isInWords ? text.trim() || null : (readValue(text) ?? null));
  return {
    ...words,
    isInWords: form.isInWords,
    span: form.isInWords ? null : form.span,
    ...Object.fromEntries(numberFields.map((field) => [field, value(form[field])])),
    ...Object.fromEntries(Object.entries(form.later).map(([year, text]) => [`targets.${year}`, value(text)])),
  };
};

/** Only what was changed, so that two people can put different things right at once. */
export const signChanges = (before: SignForm, after: SignForm): IndicatorInput => {
  const [old, next] = [signInputOf(before), signInputOf(after)] as const;
  return Object.fromEntries(
    Object.entries(next).filter(([field, value]) => (old[field as keyof IndicatorInput] ?? null) !== value),
  ) as IndicatorInput;
};

/** Reads a kept draft; one of another shape is none. */
export const readSignDraft = (value: unknown): SignForm | null =>
  typeof value === 'object' && value !== null && 'isInWords' in value && 'later' in value && 'method' in value
    ? (value as SignForm)
    : null;

/** 「わからない（—）」 was chosen. */
export const isUnknown = (typed: string): boolean => readValue(typed) === UNKNOWN;
