import type { FieldsOf, RecordOf } from '#domain/records.ts';
import { ok, type Result } from '#domain/basis/result.ts';
import { derivedId } from '#protocol/derived-id.ts';
import type { Done, StoreContext, StoreError } from './context.ts';
import { filled } from './fields.ts';
import { laterPart } from './later-part.ts';
import { compareText, listRecords } from './read-rows.ts';

export type Thanks = RecordOf<'thanks'>;

/** To whom, and a line if somebody likes; one of party and member is named. */
export type ThanksInput = Pick<FieldsOf<'thanks'>, 'toPartyId' | 'toMemberId' | 'text' | 'aboutId'>;

/** The part of a store: `thanksOf(store)`. */
export const thanksOf = laterPart((context) => createThanks(context));

/** 「ありがとう」, said with one tap while the work goes on and read out at the talk (50-evaluation item 10). */
const createThanks = ({ db, commit, today }: StoreContext) => {
  const change = (space: string, id: string, intent: string, set: FieldsOf<'thanks'>) =>
    commit<void>(space, intent, async () => ok({ edits: [{ kind: 'thanks', id, set }], value: undefined }));

  return {
    /** Says thank you to a party or a person of this project. Errors: 'record.parent_missing' when neither is there. */
    async sendThanks(space: string, input: ThanksInput): Promise<Result<Done, StoreError>> {
      const done = await commit(space, 'thanks.send', async (read, fresh) => {
        const id = fresh();
        const me = await read.get('member', read.me);
        const cycle = (await read.get('project', derivedId('project', space, {}) ?? ''))?.cycle ?? 1;
        const set = { ...filled({ ...input, partyId: me?.partyId ?? undefined }), on: today(), cycle };
        return ok({ edits: [{ kind: 'thanks', id, set: { ...set, authorId: read.me } }], value: id });
      });
      return done.ok
        ? ok({ id: done.value, undo: () => change(space, done.value, 'thanks.delete', { deleted: true }) })
        : done;
    },

    /** The line beside one's own thanks. */
    changeThanks: (space: string, id: string, text: string | null): Promise<Result<void, StoreError>> =>
      change(space, id, 'thanks.change', { text }),

    async deleteThanks(space: string, id: string): Promise<Result<Done, StoreError>> {
      const done = await change(space, id, 'thanks.delete', { deleted: true });
      return done.ok ? ok({ id, undo: () => change(space, id, 'thanks.restore', { deleted: false }) }) : done;
    },

    /** Newest first. @param cycle only of this cycle; of all when left out */
    async listThanks(space: string, cycle?: number): Promise<Thanks[]> {
      const all = await listRecords(db, space, 'thanks');
      return all
        .filter((one) => cycle === undefined || (one.cycle ?? 1) === cycle)
        .sort((a, b) => compareText(b.on ?? '', a.on ?? '') || compareText(b.id, a.id));
    },
  };
};
