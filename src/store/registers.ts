import type { RecordOf } from '#domain/records.ts';
import { laterPart } from './later-part.ts';
import { listRecords } from './read-rows.ts';
import type { StoreContext } from './context.ts';

/** Something that was decided, and where. */
export interface RegisteredDecision {
  readonly decision: RecordOf<'decision'>;
  readonly meeting: RecordOf<'meeting'>;
}

/** A やること, and where it was agreed; null for one that belongs to no meeting. */
export interface RegisteredAction {
  readonly action: RecordOf<'actionItem'>;
  readonly meeting: RecordOf<'meeting'> | null;
}

/** The part of a store: `registersOf(store)`. */
export const registersOf = laterPart((context) => createRegisters(context));

/** What was decided and agreed in all meetings together. Nothing stands here of a meeting that was deleted. */
const createRegisters = ({ db }: StoreContext) => ({
  /** 決まったこと, the newest meeting first, then in the order they were written. */
  async listDecisionsOfAll(space: string): Promise<RegisteredDecision[]> {
    const [decisions, meetings] = await Promise.all([
      listRecords(db, space, 'decision'),
      listRecords(db, space, 'meeting'),
    ]);
    const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]));
    return decisions
      .flatMap((decision) => {
        const meeting = byId.get(decision.meetingId ?? '');
        return meeting ? [{ decision, meeting }] : [];
      })
      .sort(newestMeetingFirst);
  },

  /** やること, done ones too, the earliest due day first, without one last. */
  async listActionsOfAll(space: string): Promise<RegisteredAction[]> {
    const [actions, meetings] = await Promise.all([
      listRecords(db, space, 'actionItem'),
      listRecords(db, space, 'meeting'),
    ]);
    const byId = new Map(meetings.map((meeting) => [meeting.id, meeting]));
    return actions
      .filter((action) => action.meetingId == null || byId.has(action.meetingId))
      .map((action) => ({ action, meeting: byId.get(action.meetingId ?? '') ?? null }))
      .sort((a, b) => compare(dueKey(a), dueKey(b)));
  },
});

const newestMeetingFirst = (a: RegisteredDecision, b: RegisteredDecision): number =>
  compare(meetingKey(b.meeting), meetingKey(a.meeting)) ||
  (a.decision.writtenAt ?? 0) - (b.decision.writtenAt ?? 0) ||
  compare(a.decision.id, b.decision.id);

const meetingKey = ({ on, startTime, id }: RecordOf<'meeting'>): string => `${on ?? ''} ${startTime ?? ''} ${id}`;

const dueKey = ({ action }: RegisteredAction): string => `${action.dueOn ?? '9999'} ${action.id}`;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
