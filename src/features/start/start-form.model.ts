import { spaceSorts } from '#domain/records.ts';

export type Sort = (typeof spaceSorts)[number];

/** What is asked before a group begins. */
export interface StartForm {
  readonly name: string;
  readonly sort: Sort | null;
  /** 1 to 12. */
  readonly month: number;
  readonly founderName: string;
  readonly use: 'shared' | 'held';
}

/** Most fiscal years begin in April. */
export const emptyStart: StartForm = { name: '', sort: null, month: 4, founderName: '', use: 'shared' };

/** Reads a draft; one that an older app has left may have another shape. */
export function readStartForm(value: unknown): StartForm | null {
  if (typeof value !== 'object' || value === null) return null;
  const { name, sort, month, founderName, use } = value as Partial<Record<keyof StartForm, unknown>>;
  if (typeof name !== 'string' || typeof founderName !== 'string') return null;
  return {
    name,
    founderName,
    sort: spaceSorts.find((one) => one === sort) ?? null,
    month: typeof month === 'number' && Number.isInteger(month) && month >= 1 && month <= 12 ? month : emptyStart.month,
    use: use === 'held' ? 'held' : 'shared',
  };
}

/** A field that is missing, by its id on the page. */
export type Missing = 'name' | 'sort' | 'founder';

/** What is missing on the first page. */
export const missingOfGroup = ({ name, sort }: StartForm): Missing[] => [
  ...(name.trim() === '' ? (['name'] as const) : []),
  ...(sort === null ? (['sort'] as const) : []),
];

/** What is missing on the second page. */
export const missingOfFounder = ({ founderName }: StartForm): Missing[] =>
  founderName.trim() === '' ? ['founder'] : [];

/** Months in the order of a Japanese fiscal year. */
export const months: readonly number[] = [4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3];
