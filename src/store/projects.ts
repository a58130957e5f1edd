import { freshCheck } from '#domain/project/fresh-check.ts';
import type { Fields, FieldsOf, RecordOf } from '#domain/records.ts';
import { err, ok, type Result } from '#domain/basis/result.ts';
import { derivedId } from '#protocol/derived-id.ts';
import type { StoreContext, StoreError } from './context.ts';
import { findRecord } from './read-rows.ts';

export type Project = RecordOf<'project'>;
export type CharterInput = Pick<FieldsOf<'project'>, 'issue' | 'whose' | 'trouble' | 'change' | 'startOn' | 'endOn'>;

const stages = ['plan', 'do', 'see'] as const;
export type Stage = (typeof stages)[number];

/** The charter of a project and its stage; there is exactly one per project. */
export const createProjects = ({ db, commit }: StoreContext) => ({
  findProject: (space: string): Promise<Project | undefined> => findRecord(db, space, 'project', charterId(space)),

  /** Changes the charter: what for, for whom, until when. */
  changeCharter: (space: string, input: CharterInput): Promise<Result<void, StoreError>> =>
    commit(space, 'project.change', async () =>
      ok({ edits: [{ kind: 'project', id: charterId(space), set: input }], value: undefined }),
    ),

  /** Goes on from 課題発見・計画 to 実行 to 点検・評価; never back. */
  changeStage: (space: string, stage: Stage): Promise<Result<void, StoreError>> =>
    commit(space, 'project.stage', async () =>
      ok({ edits: [{ kind: 'project', id: charterId(space), set: { stage } }], value: undefined }),
    ),

  /** Begins the next cycle with its plan. */
  startNextCycle: (space: string): Promise<Result<void, StoreError>> =>
    commit(space, 'project.next_cycle', async (read) => {
      const project = await read.get('project', charterId(space));
      if (!project) return err({ code: 'record.missing', place: charterId(space) });
      const set = {
        stage: 'plan',
        cycle: (project.cycle ?? 1) + 1,
        ...freshCheck(project as unknown as Fields),
      } as const;
      return ok({ edits: [{ kind: 'project', id: project.id, set }], value: undefined });
    }),
});

const charterId = (space: string): string => derivedId('project', space, {}) ?? '';
