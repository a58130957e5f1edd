/** What is to be done before a meeting, known from its records where that is possible. */
import type { FieldsOf } from '../records.ts';

/** 議題 · 司会と書記 · 場所 · 資料 · 出欠 · 時計係 · 会場のかぎ and the like. */
export const preparationTasks = ['agenda', 'roles', 'place', 'asked', 'papers', 'timekeeper', 'room'] as const;

export type PreparationTask = (typeof preparationTasks)[number];

/** One task: done by hand or because the records say so. */
export interface PreparationLine {
  readonly task: PreparationTask;
  readonly isDone: boolean;
  /** The records say so; a tick by hand changes nothing. */
  readonly isKnown: boolean;
}

/** What the list is read from. */
export interface PreparationFacts {
  readonly meeting: FieldsOf<'meeting'>;
  readonly agendaItems: number;
}

/** The list of one meeting. */
export const preparationOf = ({ meeting, agendaItems }: PreparationFacts): readonly PreparationLine[] =>
  preparationTasks.map((task) => {
    const isKnown = known(task, meeting, agendaItems);
    return { task, isKnown, isDone: isKnown || meeting[`prepared.${task}`] === true };
  });

/** Tasks that only the records can finish: they are done where they are written. */
export const isWritten = (task: PreparationTask): boolean => ['agenda', 'roles', 'place'].includes(task);

const known = (task: PreparationTask, meeting: FieldsOf<'meeting'>, agendaItems: number): boolean => {
  if (task === 'agenda') return agendaItems > 0;
  if (task === 'roles') return meeting.chairId != null && meeting.scribeId != null;
  return task === 'place' && (meeting.place ?? '').trim() !== '';
};
