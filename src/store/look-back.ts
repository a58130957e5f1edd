import type { FieldsOf, RecordOf } from '#domain/records.ts';
import { ok, type Result } from '#domain/basis/result.ts';
import type { Done, StoreContext, StoreError } from './context.ts';
import { laterPart } from './later-part.ts';

/** What became of a やること that is not done: half done, or given up. */
export type Outcome = 'partly' | 'dropped';

/** The part of a store: `lookBackOf(store)`. */
export const lookBackOf = laterPart((context) => createLookBack(context));

/** Asked at the beginning of a meeting: what became of what was agreed before. */
const createLookBack = ({ commit }: StoreContext) => {
  const change = (space: string, id: string, set: FieldsOf<'actionItem'>) =>
    commit<void>(space, 'actionItem.look_back', async () =>
      ok({ edits: [{ kind: 'actionItem', id, set }], value: undefined }),
    );
  return {
    /** Writes down what became of it, also after its minutes were settled. @param outcome null takes it back */
    async setOutcome(
      space: string,
      { id, outcome: before = null, doneOn = null }: RecordOf<'actionItem'>,
      outcome: Outcome | null,
    ): Promise<Result<Done, StoreError>> {
      const done = await change(space, id, { outcome, doneOn: null });
      return done.ok ? ok({ id, undo: () => change(space, id, { outcome: before, doneOn }) }) : done;
    },
  };
};
