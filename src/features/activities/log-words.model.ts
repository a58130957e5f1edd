import type { ActivityLog } from '#domain/activity/activity-list.ts';
import type { LogInput } from '#store/activities.ts';

/** What people say about a log afterwards, as typed. */
export interface Words {
  readonly note: string;
  readonly good: string;
  readonly trouble: string;
}

const fields = ['note', 'good', 'trouble'] as const;

/** The words of a log. */
export const wordsOf = (log: ActivityLog): Words => ({
  note: log.note ?? '',
  good: log.good ?? '',
  trouble: log.trouble ?? '',
});

/** The words that were changed; emptied ones are taken away. */
export const wordChanges = (before: Words, after: Words): LogInput =>
  Object.fromEntries(
    fields
      .filter((field) => after[field].trim() !== before[field].trim())
      .map((field) => [field, after[field].trim() === '' ? null : after[field].trim()]),
  );

/** Reads a kept draft; null when it has another shape. */
export const readWords = (value: unknown): Words | null => {
  if (typeof value !== 'object' || value === null) return null;
  const words = value as { readonly [field in keyof Words]?: unknown };
  return fields.every((field) => typeof words[field] === 'string') ? (value as Words) : null;
};
