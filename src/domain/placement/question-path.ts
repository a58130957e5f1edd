/** Where an answer leads: to another question, to a place, or to an end. */
export type PathStep = { readonly question: string } | { readonly domain: string } | { readonly end: string };

/** One question with its answers, as content has them; the words do not matter here. */
export interface PathQuestion {
  readonly id: string;
  readonly options: readonly { readonly id: string; readonly to: PathStep }[];
}

/** Answers given so far: the option by the id of its question. Those beside the way are kept and count for nothing. */
export interface PathAnswers {
  readonly [question: string]: string | undefined;
}

/** One answer on the way. */
export interface Answered {
  readonly question: string;
  readonly option: string;
}

/** A way as far as it was answered. */
export interface Walk {
  readonly path: readonly Answered[];
  /** The question asked next, or where the way ended. null: the questions lead nowhere, which no released set does. */
  readonly at: PathStep | null;
}

/**
 * Follows the answers from the first question on. Every walk ends, and no question comes twice: where faulty content
 * leads in a circle or to a question that is not there, the way ends with null.
 */
export const walkPath = (questions: readonly PathQuestion[], answers: PathAnswers): Walk => {
  const path: Answered[] = [];
  let at: PathStep | null = questions[0] ? { question: questions[0].id } : null;
  while (at && 'question' in at) {
    const id: string = at.question;
    const question = questions.find((one) => one.id === id);
    if (!question || path.some((one) => one.question === id)) return { path, at: null };
    const option = question.options.find((one) => one.id === answers[id]);
    if (!option) return { path, at };
    path.push({ question: id, option: option.id });
    at = option.to;
  }
  return { path, at };
};

/** The question asked before this one on the way; null at the beginning and beside the way. */
export const questionBefore = ({ path, at }: Walk, question: string): string | null => {
  const asked = [...path.map((one) => one.question), ...(at && 'question' in at ? [at.question] : [])];
  return asked[asked.indexOf(question) - 1] ?? null;
};

/** The place of a question on the way, counted from 1, and how many there are at most. It only ever gets fewer. */
export const placeOnPath = (
  questions: readonly PathQuestion[],
  walk: Walk,
  question: string,
): { readonly number: number; readonly most: number } => {
  const before = walk.path.findIndex((one) => one.question === question);
  const number = (before < 0 ? walk.path.length : before) + 1;
  return { number, most: number - 1 + longestFrom(questions, question, []) };
};

const longestFrom = (questions: readonly PathQuestion[], id: string, seen: readonly string[]): number => {
  const question = questions.find((one) => one.id === id);
  if (!question || seen.includes(id)) return 0;
  const next = question.options.map(({ to }) =>
    'question' in to ? longestFrom(questions, to.question, [...seen, id]) : 0,
  );
  return 1 + Math.max(0, ...next);
};

/** The answers a record keeps in one of its maps: `placement.<question>` → option. */
export const answersOf = (record: { readonly [field: string]: unknown } | null, map: string): PathAnswers =>
  Object.fromEntries(
    Object.entries(record ?? {}).flatMap(([field, value]) =>
      field.startsWith(`${map}.`) && typeof value === 'string' ? [[field.slice(map.length + 1), value]] : [],
    ),
  );
