import type { Project, Stage } from '#store/projects.ts';

/** 課題発見・計画, 実行, 点検・評価, in their order. */
export const stages: readonly Stage[] = ['plan', 'do', 'see'];

/** A stage of the project beside where it stands now. */
export type StagePlace = 'done' | 'now' | 'next';

/** Where a stage lies, seen from the one the project stands in. */
export const placeOf = (stage: Stage, now: Stage): StagePlace => {
  const distance = stages.indexOf(stage) - stages.indexOf(now);
  if (distance === 0) return 'now';
  return distance < 0 ? 'done' : 'next';
};

/** The way on: the next stage, or after the last one the number of the next cycle. */
export type WayOn = { readonly stage: Stage } | { readonly cycle: number };

/** What comes after the stage a project stands in. */
export const wayOn = (charter: Project | null): WayOn => {
  const next = stages[stages.indexOf(charter?.stage ?? 'plan') + 1];
  return next ? { stage: next } : { cycle: (charter?.cycle ?? 1) + 1 };
};
