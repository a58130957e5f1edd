import type { activities } from './locales/ja/activities.ts';
import type { agreements } from './locales/ja/agreements.ts';
import type { cities } from './locales/ja/cities.ts';
import type { common } from './locales/ja/common.ts';
import type { errors } from './locales/ja/errors.ts';
import type { evaluations } from './locales/ja/evaluations.ts';
import type { events } from './locales/ja/events.ts';
import type { evidence } from './locales/ja/evidence.ts';
import type { gathering } from './locales/ja/gathering.ts';
import type { goals } from './locales/ja/goals.ts';
import type { home } from './locales/ja/home.ts';
import type { lessons } from './locales/ja/lessons.ts';
import type { meetings } from './locales/ja/meetings.ts';
import type { outbox } from './locales/ja/outbox.ts';
import type { outside } from './locales/ja/outside.ts';
import type { people } from './locales/ja/people.ts';
import type { planning } from './locales/ja/planning.ts';
import type { principles } from './locales/ja/principles.ts';
import type { print } from './locales/ja/print.ts';
import type { projects } from './locales/ja/projects.ts';
import type { publishing } from './locales/ja/publishing.ts';
import type { review } from './locales/ja/review.ts';
import type { settings } from './locales/ja/settings.ts';
import type { start } from './locales/ja/start.ts';
import type { status } from './locales/ja/status.ts';
import type { surveys } from './locales/ja/surveys.ts';
import type { talk } from './locales/ja/talk.ts';

/** Every file of words, by the name the screens use; the Japanese file is the original. */
export interface Originals {
  activities: typeof activities;
  agreements: typeof agreements;
  cities: typeof cities;
  common: typeof common;
  errors: typeof errors;
  evaluations: typeof evaluations;
  events: typeof events;
  evidence: typeof evidence;
  gathering: typeof gathering;
  goals: typeof goals;
  home: typeof home;
  lessons: typeof lessons;
  meetings: typeof meetings;
  outbox: typeof outbox;
  outside: typeof outside;
  people: typeof people;
  planning: typeof planning;
  principles: typeof principles;
  print: typeof print;
  projects: typeof projects;
  publishing: typeof publishing;
  review: typeof review;
  settings: typeof settings;
  start: typeof start;
  status: typeof status;
  surveys: typeof surveys;
  talk: typeof talk;
}

/** The name of one file of words. */
export type Namespace = keyof Originals;
