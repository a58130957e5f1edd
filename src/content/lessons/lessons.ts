import { aim } from './aim.ts';
import { form } from './form.ts';
import { review } from './review.ts';
import { roles } from './roles.ts';
import { staff } from './staff.ts';
import { talk } from './talk.ts';
import { together } from './together.ts';
import type { Lesson } from './lesson.ts';

/** All lessons, in the order of a cycle. Nothing is recorded about who read them but on the own phone. */
export const lessons: readonly Lesson[] = [together, aim, form, roles, review, talk, staff];
