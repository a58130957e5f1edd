import type { Namespace, Originals } from '#i18n/namespaces.ts';
import type { Words } from '#i18n/words.ts';
import { activities } from './activities.ts';
import { agreements } from './agreements.ts';
import { calendar } from './calendar.ts';
import { circulars } from './circulars.ts';
import { cities } from './cities.ts';
import { common } from './common.ts';
import { errors } from './errors.ts';
import { evaluations } from './evaluations.ts';
import { events } from './events.ts';
import { evidence } from './evidence.ts';
import { gathering } from './gathering.ts';
import { goals } from './goals.ts';
import { history } from './history.ts';
import { home } from './home.ts';
import { lessons } from './lessons.ts';
import { meetings } from './meetings.ts';
import { minutes } from './minutes.ts';
import { outbox } from './outbox.ts';
import { outside } from './outside.ts';
import { people } from './people.ts';
import { photos } from './photos.ts';
import { planning } from './planning.ts';
import { plans } from './plans.ts';
import { principles } from './principles.ts';
import { print } from './print.ts';
import { projects } from './projects.ts';
import { proxy } from './proxy.ts';
import { publishing } from './publishing.ts';
import { review } from './review.ts';
import { running } from './running.ts';
import { safety } from './safety.ts';
import { search } from './search.ts';
import { settings } from './settings.ts';
import { shifts } from './shifts.ts';
import { start } from './start.ts';
import { status } from './status.ts';
import { surveys } from './surveys.ts';
import { talk } from './talk.ts';
import { today } from './today.ts';

/** All words in English: complete by type, one key for each Japanese one. */
export const words: { readonly [N in Namespace]: Words<Originals[N]> } = {
  activities,
  agreements,
  calendar,
  circulars,
  cities,
  common,
  errors,
  evaluations,
  events,
  evidence,
  gathering,
  goals,
  history,
  home,
  lessons,
  meetings,
  minutes,
  outbox,
  outside,
  people,
  photos,
  planning,
  plans,
  principles,
  print,
  projects,
  proxy,
  publishing,
  review,
  running,
  safety,
  search,
  settings,
  shifts,
  start,
  status,
  surveys,
  talk,
  today,
};
