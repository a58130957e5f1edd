import { type QuorumLine, quorumOf } from '#domain/meeting/quorum.ts';
import { partiesOf } from '#store/parties.ts';
import { attendanceOf } from '#store/attendance.ts';
import { minutesOf } from '#store/minutes.ts';
import { agendaOf } from '#store/agenda.ts';
import type { ActionItem } from '#store/action-items.ts';
import type { AgendaItem } from '#store/agenda.ts';
import type { Attendance } from '#store/attendance.ts';
import type { Meeting } from '#store/meetings.ts';
import type { Decision, Remark } from '#store/minutes.ts';
import { type Correction, minutesCheckOf } from '#store/minutes-check.ts';
import { type Vote, votesOf } from '#store/votes.ts';
import type { RowState } from '#store/outbox.ts';
import type { Party } from '#store/parties.ts';
import type { Member } from '#store/people.ts';
import { useLive } from '#store/react.tsx';
import type { SpaceView } from '#store/spaces.ts';
import type { Store } from '#store/store.ts';
import { type Board, boardOf } from '../board.model.ts';
import type { Names } from '../entry-words.ts';

/** A meeting with everything that stands in it, as its pages need it. */
export interface MeetingSheet {
  readonly view: SpaceView;
  readonly meeting: Meeting;
  readonly agenda: readonly AgendaItem[];
  readonly decisions: readonly Decision[];
  readonly actions: readonly ActionItem[];
  readonly remarks: readonly Remark[];
  readonly votes: readonly Vote[];
  /** 訂正, once the minutes are settled. */
  readonly corrections: readonly Correction[];
  readonly board: Board;
  readonly attendance: readonly Attendance[];
  readonly quorum: QuorumLine;
  readonly members: readonly Member[];
  readonly parties: readonly Party[];
  /** Of everybody who ever was here, and of the parties. */
  readonly names: Names;
  /** The word beside each entry, asked with its id. */
  readonly stateOf: (id: string) => RowState;
  /** The minutes are open and so is the space. */
  readonly isOpen: boolean;
}

/** Reads a meeting and stays up to date; undefined while reading, null when there is none. */
export const useMeetingSheet = (space: string, id: string): MeetingSheet | null | undefined =>
  useLive((store) => readSheet(store, space, id), [space, id]);

const readSheet = async (store: Store, space: string, id: string): Promise<MeetingSheet | null> => {
  const [view, meeting] = await Promise.all([store.spaces.findSpace(space), store.meetings.findMeeting(space, id)]);
  if (!view || !meeting) return null;
  const [agenda, decisions, actions, remarks, attendance, votes, corrections] = await Promise.all([
    agendaOf(store).listAgenda(space, id),
    minutesOf(store).listDecisions(space, id),
    store.actionItems.listActionItems(space, id),
    minutesOf(store).listRemarks(space, id),
    attendanceOf(store).listAttendance(space, id),
    votesOf(store).listVotes(space, id),
    minutesCheckOf(store).listCorrections(space, id),
  ]);
  const [members, parties, people, stateOf] = await Promise.all([
    store.people.listMembers(space),
    partiesOf(store).listParties(space),
    store.people.namesOf(space),
    store.outbox.rowStates(space),
  ]);
  return {
    view,
    meeting,
    agenda,
    decisions,
    actions,
    remarks,
    votes,
    corrections,
    board: boardOf({ agenda, decisions, actions, remarks }),
    attendance,
    quorum: quorumOf(attendance, meeting.quorum),
    members,
    parties,
    names: new Map([...people, ...parties.map((party) => [party.id, party.name ?? ''] as const)]),
    stateOf,
    isOpen: meeting.state !== 'confirmed' && view.state !== 'closed',
  };
};
