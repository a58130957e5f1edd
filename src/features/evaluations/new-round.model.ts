import { FEWEST_FOR_FIGURE } from '#domain/evaluation/cell.ts';
import type { Length, Phase, QuestionRules } from '#domain/evaluation/question-set.ts';
import { type Asked, questionsFor } from '#domain/evaluation/questions.ts';
import type { Voice } from '#domain/evaluation/tally.ts';
import type { Party } from '#store/parties.ts';
import type { Member } from '#store/people.ts';
import type { Stage } from '#store/projects.ts';
import type { NewRound } from '#store/rounds.ts';

/** A new round as it is filled in. */
export interface RoundForm {
  readonly phase: Phase;
  readonly length: Length;
  readonly voice: Voice;
  /** `sealed`: without a network, in envelopes that one phone collects. */
  readonly collect: NewRound['collect'] | 'sealed';
  /** Member ids; looked at for 1人1枚 only. */
  readonly evaluators: readonly string[];
  /** LocalDate or ''. */
  readonly dueOn: string;
}

/** What is missing: the id of the field, the word of its sentence, and the party it is about. */
export interface RoundProblem {
  readonly fieldId: string;
  readonly key: 'error_nobody' | 'error_due';
  readonly party: string;
}

/** The form as it opens. @param isHeld a project of this phone only: other phones cannot answer */
export const emptyRound = (stage: Stage, isHeld: boolean): RoundForm => ({
  phase: stage === 'plan' ? 'before' : stage === 'do' ? 'mid' : 'after',
  length: 'short',
  voice: 'party',
  collect: isHeld ? 'onePhone' : 'phones',
  evaluators: [],
  dueOn: '',
});

/** People of a party who may be asked. */
export const askableOf = (members: readonly Member[], partyId: string): Member[] =>
  members.filter((member) => member.partyId === partyId && member.role !== 'reviewer' && member.role !== 'guest');

/** Parties whose figures would stay hidden, because fewer than three people are named. */
export const tooSmall = (form: RoundForm, parties: readonly Party[], members: readonly Member[]): Party[] =>
  form.voice === 'party' ? [] : parties.filter((party) => countAsked(form, members, party.id) < FEWEST_FOR_FIGURE);

/** How many questions one sheet has and how long it takes, by the pace of somebody who reads each question twice. */
export const effortOf = (
  rules: QuestionRules,
  asked: Asked,
  parties: readonly Party[],
): { readonly questions: number; readonly minutes: number } => {
  const ids = parties.map((party) => party.id);
  const questions = questionsFor(rules, asked, ids[0] ?? '', ids).length;
  return { questions, minutes: Math.ceil((questions * SECONDS_A_QUESTION) / 60) };
};

const SECONDS_A_QUESTION = 15;

/** What has to be put right before the round can be opened. */
export const checkRound = (
  form: RoundForm,
  parties: readonly Party[],
  members: readonly Member[],
  today: string,
): RoundProblem[] => {
  const empty = form.voice === 'party' ? [] : parties.filter((party) => countAsked(form, members, party.id) === 0);
  const problems: RoundProblem[] = empty.map((party) => ({
    fieldId: `asked-${party.id}`,
    key: 'error_nobody',
    party: party.name ?? '',
  }));
  if (form.dueOn !== '' && form.dueOn < today) problems.push({ fieldId: 'due', key: 'error_due', party: '' });
  return problems;
};

/** The round as the store wants it. @param set the questions of the space's city and principles, `id@version` */
export const newRoundOf = ({ phase, length, voice, collect, evaluators, dueOn }: RoundForm, set: string): NewRound => ({
  phase,
  voice,
  ...(collect === 'sealed' ? { collect: 'onePhone' as const, isEnveloped: true } : { collect }),
  set,
  length,
  ...(voice === 'anonymous' ? { evaluators } : {}),
  ...(dueOn === '' ? {} : { dueOn }),
});

/** Reads a kept draft; one of another shape is none. */
export const readRoundDraft = (value: unknown): RoundForm | null =>
  typeof value === 'object' &&
  value !== null &&
  'voice' in value &&
  'evaluators' in value &&
  Array.isArray(value.evaluators)
    ? ({ length: 'short', ...value } as RoundForm)
    : null;

const countAsked = ({ evaluators }: RoundForm, members: readonly Member[], partyId: string): number =>
  askableOf(members, partyId).filter((member) => evaluators.includes(member.id)).length;
