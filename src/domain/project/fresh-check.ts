import type { Fields, FieldsOf } from '../records.ts';

/** A new cycle looks at the principles anew: what was said before the last start is emptied. */
export const freshCheck = (project: Fields): FieldsOf<'project'> =>
  Object.fromEntries(
    Object.keys(project)
      .filter((field) => field === 'checkedOn' || field.startsWith('check.') || field.startsWith('checkNote.'))
      .map((field) => [field, null]),
  );
