import type { Namespace, Originals } from '#i18n/namespaces.ts';
import type { Words } from '#i18n/words.ts';
import { activities } from './activities.ts';
import { common } from './common.ts';
import { errors } from './errors.ts';
import { evaluations } from './evaluations.ts';
import { events } from './events.ts';
import { home } from './home.ts';
import { meetings } from './meetings.ts';
import { outbox } from './outbox.ts';
import { people } from './people.ts';
import { principles } from './principles.ts';
import { print } from './print.ts';
import { projects } from './projects.ts';
import { review } from './review.ts';
import { settings } from './settings.ts';
import { start } from './start.ts';
import { status } from './status.ts';

/** All words in English: complete by type, one key for each Japanese one. */
export const words: { readonly [N in Namespace]: Words<Originals[N]> } = {
  activities,
  common,
  errors,
  evaluations,
  events,
  home,
  meetings,
  outbox,
  people,
  principles,
  print,
  projects,
  review,
  settings,
  start,
  status,
};
