import type { Words } from '#i18n/words.ts';
import type { Originals } from '#i18n/namespaces.ts';

export const today: Words<Originals['today']> = {
  safety_drill: '[Drill] {{title}}',
  safety_text: 'One tap tells the others whether you are safe.',
  safety_answer: 'Tell how you are',
  safety_said: 'You have told. You can change it at any time.',
  safety_open: 'See how it stands',
  read: 'Read “{{title}}”',
  until: 'by {{date}}',
  check_minutes: 'Check the minutes of “{{title}}”',
  waits: 'Waiting list',
  waiting: 'You wait for a place at “{{title}}”',
  waiting_note: 'All places are taken',
  shifts: 'Your jobs',
  last_year: 'This time last year',
  was_log: 'Activity',
  was_event: 'Event',
  was_meeting: 'Meeting',
  again: '“{{title}}” again this year',
  checks: 'To check and to read',
};
