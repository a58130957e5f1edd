import type { PageBlock } from '#domain/publishing/shared-page.ts';
import { records } from '#domain/records.ts';
import type { Say } from '#i18n/use-words.tsx';
import type { ProjectStory } from '#store/project-story.ts';
import type { CaseInput, CaseSheet } from '#store/publications.ts';
import { figuresOf } from './story-result.ts';
import type { Teller } from './teller.ts';

/** The texts of a case sheet, in their order. */
export const caseTexts = ['background', 'aim', 'who', 'did', 'result', 'good', 'hard', 'next'] as const;
type CaseText = (typeof caseTexts)[number];

/** The four effects of working together (mission R34). */
export const caseEffects = ['finer', 'self', 'trust', 'city'] as const;
export type CaseEffect = (typeof caseEffects)[number];

/** How much each text holds, as the register has it. */
export const caseLimits: Readonly<Record<CaseText, number>> = {
  background: 2000,
  aim: 1000,
  who: 1000,
  did: 2000,
  result: 2000,
  good: 2000,
  hard: 2000,
  next: 2000,
};

/** Letters that fit into its title. */
export const longestTitle = records.caseSheet.fields.title.max;

interface CaseProblem {
  readonly fieldId: 'title' | CaseText;
  readonly key: 'case_error_title' | 'error_long';
  /** Letters that fit. */
  readonly limit: number;
}

/** What keeps a sheet from being saved. */
export const checkCase = ({ title, texts }: CaseForm): CaseProblem[] => {
  const long = (fieldId: CaseProblem['fieldId'], text: string, limit: number): CaseProblem[] =>
    text.trim().length > limit ? [{ fieldId, key: 'error_long', limit }] : [];
  return [
    ...(title.trim() === '' ? [{ fieldId: 'title', key: 'case_error_title', limit: longestTitle } as const] : []),
    ...long('title', title, longestTitle),
    ...caseTexts.flatMap((name) => long(name, texts[name], caseLimits[name])),
  ];
};

/** A case sheet as it is filled in. */
export interface CaseForm {
  readonly title: string;
  readonly texts: Readonly<Record<CaseText, string>>;
  readonly effects: readonly CaseEffect[];
}

/** The form of a sheet that is there. */
export const formOfCase = (sheet: CaseSheet): CaseForm => ({
  title: sheet.title ?? '',
  texts: textsBy((name) => sheet[name] ?? ''),
  effects: effectsOf(sheet),
});

/** Which effects are ticked on a sheet. */
export const effectsOf = (sheet: CaseSheet): CaseEffect[] =>
  caseEffects.filter(
    (effect) => (sheet as unknown as { readonly [field: string]: unknown })[`effect.${effect}`] === true,
  );

/** The first words of a sheet, out of what the project has written down; people make it their own. */
export const proposeCase = (story: ProjectStory, teller: Teller, say: Say<'publishing'>): CaseForm => {
  const { project, parties, goals, logs, rounds, improvements } = story;
  const titles = [...new Set(logs.flatMap(({ title }) => title ?? []))].slice(0, 5).join('、');
  const findings = rounds.flatMap((one) => one.findings);
  const lines = (texts: readonly (string | null | undefined)[]) => texts.filter(Boolean).join('\n');
  const texts: Readonly<Record<CaseText, string>> = {
    background: lines([project?.issue, project?.trouble]),
    aim: lines([project?.change]),
    who: lines(parties.map(({ name, brings }) => (brings ? `${name}：${brings}` : name))),
    did: logs.length === 0 ? '' : lines([say('case_logs', { count: logs.length }), say('case_logs_like', { titles })]),
    result: lines(
      goals.map(({ goal }) => goal.outcome && `${goal.what ?? ''}：${teller.say(`told_outcome_${goal.outcome}`)}`),
    ),
    good: lines([...strengthsOf(story, teller), ...findings.map(({ shared }) => shared)]),
    hard: lines(findings.map(({ differs }) => differs)),
    next: lines([...findings.map(({ improve }) => improve), ...improvements.map(({ what }) => what)]),
  };
  return { title: story.name, texts: textsBy((name) => texts[name].slice(0, caseLimits[name])), effects: [] };
};

/** The command's input. */
export const caseInput = ({ title, texts, effects }: CaseForm): CaseInput => ({
  title: title.trim(),
  ...textsBy((name) => texts[name].trim()),
  ...Object.fromEntries(caseEffects.map((effect) => [`effect.${effect}`, effects.includes(effect)])),
});

/** The sheet as blocks of a page. */
export const caseBlocks = (sheet: CaseSheet, say: Say<'publishing'>): PageBlock[] => {
  const effects = effectsOf(sheet).map((effect) => say(`effect_${effect}`));
  return [
    ...caseTexts.flatMap((name): PageBlock[] => {
      const text = sheet[name]?.trim();
      return text
        ? [
            { kind: 'heading', text: say(`case_${name}`) },
            { kind: 'text', text },
          ]
        : [];
    }),
    ...(effects.length === 0
      ? []
      : [{ kind: 'heading', text: say('case_effect') } as const, { kind: 'list', items: effects } as const]),
  ];
};

/** Reads a kept draft; one of another shape is none. */
export const readCaseDraft = (value: unknown): CaseForm | null =>
  typeof value === 'object' && value !== null && 'texts' in value && 'effects' in value ? (value as CaseForm) : null;

/** The strengths of the last shown round, by their names. */
const strengthsOf = ({ rounds }: ProjectStory, teller: Teller): string[] => {
  const last = rounds.at(-1);
  const strengths = (last && figuresOf(last)?.strengths) ?? [];
  return strengths.map((id) => teller.principle(last?.round.set, id));
};

const textsBy = (text: (name: CaseText) => string): Readonly<Record<CaseText, string>> => ({
  background: text('background'),
  aim: text('aim'),
  who: text('who'),
  did: text('did'),
  result: text('result'),
  good: text('good'),
  hard: text('hard'),
  next: text('next'),
});
