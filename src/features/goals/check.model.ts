import type { PrincipleSet } from '#content/principle-set.ts';
import type { CheckAnswer } from '#store/preparations.ts';
import type { Project } from '#store/projects.ts';

/** How one principle stands before the start. */
export interface Looked {
  readonly principle: PrincipleSet['principles'][number];
  /** 1 for the first. */
  readonly number: number;
  /** null until somebody answered. */
  readonly answer: CheckAnswer | null;
  readonly note: string;
}

/** The look at the principles, in their order. Nothing in it is counted or scored. */
export const lookedAt = (set: PrincipleSet, charter: Project | null): Looked[] =>
  set.principles.map((principle, index) => ({
    principle,
    number: index + 1,
    answer: answerOf(charter?.[`check.${principle.id}`]),
    note: charter?.[`checkNote.${principle.id}`] ?? '',
  }));

/** What is not settled: answered so, or with something noted. */
export const stillOpen = (looked: readonly Looked[]): Looked[] =>
  looked.filter(({ answer, note }) => answer === 'partly' || answer === 'not_yet' || note !== '');

/** The principle after this one; null at the end. */
export const nextOf = (looked: readonly Looked[], id: string): Looked | null =>
  looked[looked.findIndex(({ principle }) => principle.id === id) + 1] ?? null;

const answerOf = (value: unknown): CheckAnswer | null =>
  value === 'yes' || value === 'partly' || value === 'not_yet' ? value : null;
