import * as v from 'valibot';
import type { Path } from './json-lines.ts';

/** What is wrong with a value of a data file. */
export interface Complaint {
  readonly path: Path;
  readonly reason: string;
}

/** What of a value does not have the shape of its kind, in words. */
export const complainAboutShape = (shape: v.GenericSchema, value: unknown): Complaint[] => {
  const { issues } = v.safeParse(shape, value);
  return (issues ?? []).map((issue) => ({
    path: (issue.path ?? []).map(({ key }) => key as string | number),
    reason: wordsOf(issue),
  }));
};

const wordsOf = (issue: v.BaseIssue<unknown>): string => {
  const name = JSON.stringify(issue.path?.at(-1)?.key);
  if (issue.kind === 'validation') return issue.message;
  if (issue.received === 'undefined') {
    const isLanguage = name === '"ja"' || name === '"en"';
    return isLanguage ? `the words in ${name} are missing` : `${issue.expected ?? name} is missing`;
  }
  if (issue.expected === 'never') return `${name} is no part of this`;
  return `expected ${issue.expected}, found ${issue.received}`;
};

/** Complains about every id that stands twice in a list of things with ids. */
export const complainAboutTwins = (things: readonly { readonly id: string; readonly path: Path }[]): Complaint[] =>
  things.flatMap(({ id, path }, index) =>
    things.findIndex((other) => other.id === id) < index
      ? [{ path: [...path, 'id'], reason: `the id ${id} is used twice` }]
      : [],
  );
