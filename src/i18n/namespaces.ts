import type { activities } from './locales/ja/activities.ts';
import type { common } from './locales/ja/common.ts';
import type { errors } from './locales/ja/errors.ts';
import type { evaluations } from './locales/ja/evaluations.ts';
import type { events } from './locales/ja/events.ts';
import type { home } from './locales/ja/home.ts';
import type { meetings } from './locales/ja/meetings.ts';
import type { outbox } from './locales/ja/outbox.ts';
import type { people } from './locales/ja/people.ts';
import type { principles } from './locales/ja/principles.ts';
import type { print } from './locales/ja/print.ts';
import type { projects } from './locales/ja/projects.ts';
import type { review } from './locales/ja/review.ts';
import type { settings } from './locales/ja/settings.ts';
import type { start } from './locales/ja/start.ts';
import type { status } from './locales/ja/status.ts';

/** Every file of words, by the name the screens use; the Japanese file is the original. */
export interface Originals {
  activities: typeof activities;
  common: typeof common;
  errors: typeof errors;
  evaluations: typeof evaluations;
  events: typeof events;
  home: typeof home;
  meetings: typeof meetings;
  outbox: typeof outbox;
  people: typeof people;
  principles: typeof principles;
  print: typeof print;
  projects: typeof projects;
  review: typeof review;
  settings: typeof settings;
  start: typeof start;
  status: typeof status;
}

/** The name of one file of words. */
export type Namespace = keyof Originals;
