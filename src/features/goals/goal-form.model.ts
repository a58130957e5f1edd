import type { IndicatorInput } from '#store/goals.ts';
import {
  checkSign,
  emptySign,
  readSignDraft,
  type SignForm,
  type SignProblem,
  signInputOf,
} from './sign-form.model.ts';

/** A new goal as it is filled in. */
export interface GoalForm {
  readonly what: string;
  /** '' until something is chosen. */
  readonly way: 'number' | 'words' | 'later' | '';
  readonly sign: SignForm;
}

/** What is to be put right before it can be saved. */
export type GoalProblem =
  | SignProblem
  | { readonly fieldId: 'what'; readonly key: 'error_goal' }
  | { readonly fieldId: 'way'; readonly key: 'error_way' };

export const emptyGoal: GoalForm = { what: '', way: '', sign: emptySign(false) };

/** A goal needs its words and a choice how to look at it; 「あとで決める」 is one. */
export const checkGoal = (form: GoalForm): GoalProblem[] => [
  ...(form.what.trim() === '' ? [{ fieldId: 'what', key: 'error_goal' } as const] : []),
  ...(form.way === '' ? [{ fieldId: 'way', key: 'error_way' } as const] : []),
  ...(form.way === 'number' || form.way === 'words' ? checkSign(signOf(form)) : []),
];

/** The first sign; undefined when it is decided later. */
export const firstSignOf = (form: GoalForm): IndicatorInput | undefined =>
  form.way === 'number' || form.way === 'words' ? signInputOf(signOf(form)) : undefined;

/** The sign in the shape that was chosen. */
export const signOf = ({ way, sign }: GoalForm): SignForm => ({ ...sign, isInWords: way === 'words' });

/** Reads a kept draft; one of another shape is none. */
export const readGoalDraft = (value: unknown): GoalForm | null =>
  typeof value === 'object' && value !== null && 'what' in value && 'way' in value && 'sign' in value
    ? readSignDraft(value.sign) && (value as GoalForm)
    : null;
