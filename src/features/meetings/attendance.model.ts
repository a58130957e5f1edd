import type { Attendance, AttendanceState } from '#store/attendance.ts';
import type { Member } from '#store/people.ts';

/** How each person takes part, by member id. */
export const statesOf = (attendance: readonly Attendance[]): ReadonlyMap<string, AttendanceState> =>
  new Map(attendance.flatMap((one) => (one.memberId && one.state ? [[one.memberId, one.state] as const] : [])));

/** What a tap on a name makes of it: 出席, and with the second tap nothing again. */
export const afterTap = (state: AttendanceState | undefined): AttendanceState | null =>
  state === 'present' ? null : 'present';

/** The same people in the order of the roster; those who left since come last. */
export const inRosterOrder = (
  states: readonly (readonly [memberId: string, state: AttendanceState])[],
  members: readonly Member[],
): readonly (readonly [memberId: string, state: AttendanceState])[] => {
  const places = new Map(members.map((member, place) => [member.id, place]));
  const placeOf = (memberId: string) => places.get(memberId) ?? members.length;
  return states.toSorted((a, b) => placeOf(a[0]) - placeOf(b[0]));
};

/** People of one party, in a project; one group without a name elsewhere. */
export interface RosterPart {
  readonly partyId: string | null;
  readonly members: readonly Member[];
}

/** The roster by party, in the order of the parties; those without one come last. */
export const rosterParts = (members: readonly Member[], partyIds: readonly string[]): readonly RosterPart[] => {
  const known = new Set(partyIds);
  const parts = [...partyIds, null].map((partyId) => ({
    partyId,
    members: members.filter((member) => (known.has(member.partyId ?? '') ? member.partyId : null) === partyId),
  }));
  return parts.filter((part) => part.members.length > 0);
};
