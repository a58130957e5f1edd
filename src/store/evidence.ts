import type { FieldsOf, RecordOf } from '#domain/records.ts';
import { err, ok, type Result } from '#domain/basis/result.ts';
import { derivedId } from '#protocol/derived-id.ts';
import { rowKey, type ShownRow } from '#replica/kv.ts';
import { asRecord, type Reader } from '#replica/reader.ts';
import type { Done, StoreContext, StoreError } from './context.ts';
import type { NotebookDb } from './database.ts';
import { laterPart } from './later-part.ts';
import { compareText, findRecord, isLive, listRecords } from './read-rows.ts';

export type Evidence = RecordOf<'evidence'>;
export type EvidenceMark = NonNullable<Evidence['mark']>;

/** Where something was noticed: enough to name it and to lead there. */
export interface EvidenceAbout {
  readonly kind: 'activityLog' | 'meeting' | 'decision' | 'groupEvent';
  readonly id: string;
  /** Title of a log, meeting or event; the words of a decision. */
  readonly title: string;
  /** The meeting of a decision. */
  readonly meetingId: string | null;
}

/** 良かった／困った as lists show it. */
export interface EvidenceView {
  /** null: words of a log that nobody has given a principle yet. */
  readonly id: string | null;
  readonly mark: EvidenceMark;
  /** LocalDate; '' when it is not known. */
  readonly on: string;
  /** May be empty: the tap alone says something. */
  readonly text: string;
  readonly principle: string | null;
  /** null: noticed on the way, or what it was about is gone. */
  readonly about: EvidenceAbout | null;
  readonly partyId: string | null;
  /** Who noticed it; for words of a log its author. */
  readonly authorId: string | null;
  /** The words stand in a log and are changed there. */
  readonly isOfLog: boolean;
}

/** What somebody notices. */
export type EvidenceInput = Pick<FieldsOf<'evidence'>, 'aboutId' | 'principle' | 'text'> & {
  readonly mark: EvidenceMark;
};

/** The part of a store: `evidenceOf(store)`. */
export const evidenceOf = laterPart((context) => createEvidenceStore(context));

/** 良かった／困った of a project, noted at the moment it happens. */
const createEvidenceStore = ({ db, commit, today }: StoreContext) => {
  const change = (
    space: string,
    id: string,
    intent: string,
    set: FieldsOf<'evidence'>,
  ): Promise<Result<void, StoreError>> =>
    commit(space, intent, async () => ok({ edits: [{ kind: 'evidence', id, set }], value: undefined }));

  return {
    /** Notes something today, or on the day of the log or meeting it is about. */
    async createEvidence(space: string, input: EvidenceInput): Promise<Result<Done, StoreError>> {
      const done = await commit(space, 'evidence.create', async (read, fresh) => {
        const id = fresh();
        const [on, cycle, me] = [await dayOf(read, input.aboutId), await cycleOf(read, space), await mine(read)];
        const set = { ...input, on: on ?? today(), cycle, ...me };
        return ok({ edits: [{ kind: 'evidence', id, set }], value: id });
      });
      return done.ok
        ? ok({ id: done.value, undo: () => change(space, done.value, 'evidence.delete', { deleted: true }) })
        : done;
    },

    /** One's own words, or the principle of any; what is not named stays. */
    changeEvidence: (space: string, id: string, input: Pick<FieldsOf<'evidence'>, 'principle' | 'text'>) =>
      change(space, id, 'evidence.change', input),

    /**
     * 原則をえらぶ: gives a principle to what a log already says. The same log and mark are one record on every phone,
     * so doing it twice, or on two phones, makes one of it.
     * @returns the undo puts the principle of before back, or takes the tag away
     */
    async tagLogWords(
      space: string,
      logId: string,
      mark: EvidenceMark,
      principle: string,
    ): Promise<Result<Done, StoreError>> {
      const done = await commit(space, 'evidence.tag', async (read) => {
        const log = await read.get('activityLog', logId);
        if (!log || log.deleted) return err({ code: 'record.missing', place: logId });
        const id = derivedId('evidence', space, { aboutId: logId, mark }) ?? '';
        const known = await read.get('evidence', id);
        const birth = known ? {} : { aboutId: logId, mark, ...(log.partyId ? { partyId: log.partyId } : {}) };
        const facts = { on: log.on ?? today(), cycle: await cycleOf(read, space) };
        const set = { ...birth, ...facts, principle, ...(known?.deleted ? { deleted: false } : {}) };
        const before = known && !known.deleted ? { principle: known.principle ?? null } : { deleted: true };
        return ok({ edits: [{ kind: 'evidence', id, set }], value: { id, before } });
      });
      if (!done.ok) return done;
      const { id, before } = done.value;
      return ok({ id, undo: () => change(space, id, 'evidence.untag', before) });
    },

    async deleteEvidence(space: string, id: string): Promise<Result<Done, StoreError>> {
      const done = await change(space, id, 'evidence.delete', { deleted: true });
      return done.ok ? ok({ id, undo: () => change(space, id, 'evidence.restore', { deleted: false }) }) : done;
    },

    findEvidence: (space: string, id: string): Promise<Evidence | undefined> => findRecord(db, space, 'evidence', id),

    /** What something can be noticed about, by its id; null when it is not on this phone or of another kind. */
    findAbout: async (space: string, id: string): Promise<EvidenceAbout | null> =>
      aboutOfRow(await db.rows.get(rowKey(space, id))),

    /** Everything that was noticed, newest first; also what logs say that has no principle yet (`id` null). */
    async listEvidence(space: string): Promise<EvidenceView[]> {
      const [noted, logs] = await Promise.all([
        listRecords(db, space, 'evidence'),
        listRecords(db, space, 'activityLog'),
      ]);
      const tagged = new Set(noted.map(({ id }) => id));
      const untagged = logs.flatMap((log) =>
        (['trouble', 'good'] as const).flatMap((mark): EvidenceView[] => {
          const isOpen = log[mark] && !tagged.has(derivedId('evidence', space, { aboutId: log.id, mark }) ?? '');
          return isOpen ? [ofLogWords(log, mark)] : [];
        }),
      );
      return newestFirst([...(await viewsOf(db, space, noted)), ...untagged]);
    },

    /**
     * What was noticed about one principle, newest first: the facts beside a card of a result (50-evaluation item 9).
     * Words of logs count once they were given this principle.
     * @param principle its id, as in `finding.card`, or several that speak of the same
     * @param cycle only of this cycle; of all cycles when left out
     */
    async listByPrinciple(
      space: string,
      principle: string | readonly string[],
      cycle?: number,
    ): Promise<EvidenceView[]> {
      const ids = typeof principle === 'string' ? [principle] : principle;
      const noted = await listRecords(db, space, 'evidence');
      const wanted = noted.filter(
        (one) => ids.includes(one.principle ?? '') && (cycle === undefined || (one.cycle ?? 1) === cycle),
      );
      return newestFirst(await viewsOf(db, space, wanted));
    },
  };
};

const mine = async (read: Reader): Promise<{ authorId: string; partyId?: string }> => {
  const partyId = (await read.get('member', read.me))?.partyId;
  return { authorId: read.me, ...(partyId ? { partyId } : {}) };
};

const cycleOf = async (read: Reader, space: string): Promise<number> =>
  (await read.get('project', derivedId('project', space, {}) ?? ''))?.cycle ?? 1;

/** The day of the log or meeting; a decision and anything else happens today. */
const dayOf = async (read: Reader, aboutId: string | null | undefined): Promise<string | null> => {
  if (!aboutId) return null;
  return (await read.get('activityLog', aboutId))?.on ?? (await read.get('meeting', aboutId))?.on ?? null;
};

/** What was taken from a log is there as long as the log says it. */
const viewsOf = async (db: NotebookDb, space: string, noted: readonly Evidence[]): Promise<EvidenceView[]> => {
  const ids = [...new Set(noted.flatMap(({ aboutId }) => aboutId ?? []))];
  // Asked for in one go, so that a change of any of them is noticed.
  const rows = await db.rows.bulkGet(ids.map((id) => rowKey(space, id)));
  const rowOf = new Map(ids.map((id, place) => [id, rows[place]]));
  return noted.flatMap((one): EvidenceView[] => {
    const [id, mark, principle] = [one.id, one.mark ?? 'good', one.principle ?? null];
    const row = rowOf.get(one.aboutId ?? '');
    if (one.authorId == null) {
      const log = row?.kind === 'activityLog' && isLive(row) ? asRecord<'activityLog'>(row) : undefined;
      return log?.[mark] ? [{ ...ofLogWords(log, mark), id, principle }] : [];
    }
    const about = aboutOfRow(row);
    const facts = { on: one.on ?? '', text: one.text ?? '', partyId: one.partyId ?? null, authorId: one.authorId };
    return [{ id, mark, principle, about, ...facts, isOfLog: false }];
  });
};

const ofLogWords = (log: RecordOf<'activityLog'>, mark: EvidenceMark): EvidenceView => ({
  id: null,
  mark,
  on: log.on ?? '',
  text: log[mark] ?? '',
  principle: null,
  about: { kind: 'activityLog', id: log.id, title: log.title ?? '', meetingId: null },
  partyId: log.partyId ?? null,
  authorId: log.authorId ?? null,
  isOfLog: true,
});

const aboutOfRow = (row: ShownRow | undefined): EvidenceAbout | null => {
  if (!row || !isLive(row)) return null;
  const { id, kind, fields } = row;
  const word = (field: string) => (typeof fields[field] === 'string' ? fields[field] : '');
  if (kind === 'decision') return { kind, id, title: word('text'), meetingId: word('meetingId') || null };
  if (kind === 'activityLog' || kind === 'meeting' || kind === 'groupEvent')
    return { kind, id, title: word('title'), meetingId: null };
  return null;
};

const newestFirst = (views: EvidenceView[]): EvidenceView[] =>
  views.sort((a, b) => compareText(b.on, a.on) || compareText(b.id ?? b.about?.id ?? '', a.id ?? a.about?.id ?? ''));
