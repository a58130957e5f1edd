import type { Shift, ShiftInput } from '#store/shifts.ts';

/** A job at an event while somebody fills it in; everything as typed. */
export interface JobDraft {
  readonly title: string;
  readonly needed: number;
  /** HH:MM, or empty. */
  readonly startTime: string;
  readonly endTime: string;
  readonly note: string;
}

export const emptyJob: JobDraft = { title: '', needed: 2, startTime: '', endTime: '', note: '' };

/** A job of the list as it is shown in the form. */
export const draftOfJob = (shift: Shift): JobDraft => ({
  title: shift.title ?? '',
  needed: shift.needed ?? 0,
  startTime: shift.startTime ?? '',
  endTime: shift.endTime ?? '',
  note: shift.note ?? '',
});

/** What is stored of a job. */
export const jobInputOf = ({ title, needed, startTime, endTime, note }: JobDraft): ShiftInput => ({
  title: title.trim(),
  needed,
  startTime: startTime || null,
  endTime: endTime || null,
  note: note.trim() || null,
});

/** Reads a kept draft; null when it has another shape. */
export const readJobDraft = (value: unknown): JobDraft | null => {
  if (typeof value !== 'object' || value === null) return null;
  const isWhole = Object.entries(emptyJob).every(
    ([field, empty]) => typeof (value as Record<string, unknown>)[field] === typeof empty,
  );
  return isWhole ? (value as JobDraft) : null;
};
