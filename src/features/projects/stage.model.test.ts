import type { Project } from '#store/projects.ts';
import { expect, it } from 'vitest';
import { placeOf, wayOn } from './stage.model.ts';

const charter = (fields: Partial<Project>): Project => ({ id: 'p', spaceId: 's', ...fields });

it('tells people which stages are behind them and which are to come', () => {
  expect((['plan', 'do', 'see'] as const).map((stage) => placeOf(stage, 'do'))).toEqual(['done', 'now', 'next']);
});

it('leads from the plan to the work and from the review to the next plan', () => {
  expect(wayOn(null)).toEqual({ stage: 'do' });
  expect(wayOn(charter({ stage: 'do' }))).toEqual({ stage: 'see' });
  expect(wayOn(charter({ stage: 'see', cycle: 2 }))).toEqual({ cycle: 3 });
});
