import { answersOf } from '#domain/placement/question-path.ts';
import { triageOf } from '#domain/project/triage.ts';
import type { FieldsOf, RecordOf } from '#domain/records.ts';
import { err, ok, type Result } from '#domain/basis/result.ts';
import type { Done, StoreContext, StoreError } from './context.ts';
import { filled, isBlank } from './fields.ts';
import { laterPart } from './later-part.ts';
import { compareText, findRecord, listRecords } from './read-rows.ts';

export type IssueCard = RecordOf<'issueCard'>;
export type IssueState = NonNullable<IssueCard['state']>;
export type IssueInput = Pick<FieldsOf<'issueCard'>, 'title' | 'whose' | 'trouble' | 'place' | 'seenOn'>;

/** The part of a store: `issueCardsOf(store)`. */
export const issueCardsOf = laterPart((context) => createIssueCards(context));

/** 困りごと: what is wrong in the town, before anybody has decided what to do about it. */
const createIssueCards = ({ db, commit }: StoreContext) => {
  const change = (
    space: string,
    id: string,
    intent: string,
    set: FieldsOf<'issueCard'>,
  ): Promise<Result<void, StoreError>> =>
    commit(space, intent, async () => ok({ edits: [{ kind: 'issueCard', id, set }], value: undefined }));

  const write = async (space: string, set: FieldsOf<'issueCard'>): Promise<Result<Done, StoreError>> => {
    if (isBlank(set.title)) return err({ code: 'field.required', place: 'title' });
    const done = await commit(space, 'issueCard.create', async (read, fresh) => {
      const id = fresh();
      return ok({ edits: [{ kind: 'issueCard', id, set: { ...set, authorId: read.me } }], value: id });
    });
    return done.ok
      ? ok({ id: done.value, undo: () => change(space, done.value, 'issueCard.delete', { deleted: true }) })
      : done;
  };

  return {
    createCard: (space: string, input: IssueInput) => write(space, { ...input, state: 'open' }),

    /** Changes the words; fields that are not named stay. */
    changeCard: (space: string, id: string, input: IssueInput) => change(space, id, 'issueCard.change', input),

    /**
     * One answer of だれが解決できそうですか. Where the answers end is noted beside them; an answer that leads on to another
     * question takes the old end away.
     */
    answerTriage: (space: string, id: string, question: string, option: string): Promise<Result<void, StoreError>> =>
      commit(space, 'issueCard.triage', async (read) => {
        const card = await read.get('issueCard', id);
        if (!card || card.deleted) return err({ code: 'record.missing', place: id });
        const triage = triageOf({ ...answersOf(card, 'triageAnswer'), [question]: option });
        const set = { [`triageAnswer.${question}`]: option, triage } as const;
        return ok({ edits: [{ kind: 'issueCard', id, set }], value: undefined });
      }),

    /** Solved, put aside, or open again. */
    async changeState(space: string, id: string, state: IssueState): Promise<Result<Done, StoreError>> {
      const before = (await findRecord(db, space, 'issueCard', id))?.state ?? 'open';
      const done = await change(space, id, 'issueCard.state', { state });
      return done.ok ? ok({ id, undo: () => change(space, id, 'issueCard.state', { state: before }) }) : done;
    },

    async deleteCard(space: string, id: string): Promise<Result<Done, StoreError>> {
      const done = await change(space, id, 'issueCard.delete', { deleted: true });
      return done.ok ? ok({ id, undo: () => change(space, id, 'issueCard.restore', { deleted: false }) }) : done;
    },

    /**
     * A project was begun from a card of a group. The project gets a card of its own, because the other parties do not see
     * the group's; the group's card remembers where it went.
     */
    async beginTogether(space: string, id: string, project: string): Promise<Result<void, StoreError>> {
      const card = await findRecord(db, space, 'issueCard', id);
      if (!card) return err({ code: 'record.missing', place: id });
      const { title, whose, trouble, place, seenOn, triage, triageNote } = card;
      const answers = Object.entries(answersOf(card, 'triageAnswer')).map(([key, value]) => [
        `triageAnswer.${key}`,
        value,
      ]);
      const same = filled({ title, whose, trouble, place, seenOn, triage, triageNote, ...Object.fromEntries(answers) });
      const copied = await write(project, { ...same, state: 'taken', projectSpaceId: project });
      if (!copied.ok) return copied;
      return change(space, id, 'issueCard.take', { state: 'taken', projectSpaceId: project });
    },

    /** All cards, the newest sight first. */
    listCards: async (space: string): Promise<IssueCard[]> =>
      (await listRecords(db, space, 'issueCard')).sort(
        (a, b) => compareText(b.seenOn ?? '', a.seenOn ?? '') || compareText(b.id, a.id),
      ),

    findCard: (space: string, id: string): Promise<IssueCard | undefined> => findRecord(db, space, 'issueCard', id),
  };
};
