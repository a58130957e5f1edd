import { itemToCome } from '#domain/meeting/meeting-clock.ts';
import type { AgendaItem } from '#store/agenda.ts';
import type { SpaceView } from '#store/spaces.ts';
import { keepsMinutes } from '../closing.model.ts';
import type { MeetingSheet } from '../components/use-meeting-sheet.ts';

/** Minutes and seconds: 4:32, and from an hour on 1:04:32. @param ms milliseconds */
export const spentText = (ms: number): string => {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
};

/** May start, stop and move a meeting on: who keeps its minutes, and in a project whoever leads. */
export const mayRun = (sheet: Pick<MeetingSheet, 'meeting' | 'view' | 'isOpen'>): boolean =>
  sheet.isOpen && (keepsMinutes(sheet.meeting, sheet.view.me) || leadsTalk(sheet.view));

/** The item the meeting stands at; it may have been deleted meanwhile. */
export const currentItem = ({ meeting, agenda }: Pick<MeetingSheet, 'meeting' | 'agenda'>): AgendaItem | undefined =>
  agenda.find((item) => item.id === meeting.currentItemId);

/** The item that comes when this one is finished. */
export const followingItem = (sheet: Pick<MeetingSheet, 'meeting' | 'agenda'>): AgendaItem | undefined => {
  const next = itemToCome(sheet.agenda, sheet.meeting.currentItemId);
  return next?.id === sheet.meeting.currentItemId ? undefined : next;
};

/** People who are marked as present, in the order of the roster. */
export const presentIds = ({ members, attendance }: Pick<MeetingSheet, 'members' | 'attendance'>): string[] => {
  const here = new Set(attendance.flatMap((one) => (one.state === 'present' && one.memberId ? [one.memberId] : [])));
  return members.flatMap(({ id }) => (here.has(id) ? [id] : []));
};

const leadsTalk = ({ kind, me }: SpaceView): boolean =>
  kind === 'project' && ['representative', 'deputy', 'facilitator'].includes(me.role);
