/** What was done, by the last word of its intent. */
export type Deed = 'create' | 'change' | 'delete' | 'restore' | 'found';

/** @param intent `activityLog.create` and so on */
export function deedOf(intent: string): Deed {
  if (intent === 'space.create') return 'found';
  const last = intent.slice(intent.lastIndexOf('.') + 1);
  if (last === 'delete' || last === 'remove' || last === 'withdraw') return 'delete';
  if (last === 'restore' || last === 'reopen') return 'restore';
  return created.has(last) ? 'create' : 'change';
}

const created = new Set(['create', 'add', 'write', 'answer', 'give']);
