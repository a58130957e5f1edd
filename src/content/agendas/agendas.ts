import type { AgendaSet, MeetingType, ProposedItem } from './agenda-set.ts';
import { usualAgendas1 } from './usual-agendas-1.ts';

/** Released agendas, oldest first. A version is added, never edited or removed. */
export const releasedAgendas: readonly AgendaSet[] = [usualAgendas1];

/** What is proposed for a kind of meeting, by the newest version. */
export const agendaFor = (type: MeetingType): readonly ProposedItem[] => usualAgendas1.agendas[type];
