import type { Words } from '#i18n/words.ts';
import type { Originals } from '#i18n/namespaces.ts';

export const proxy: Words<Originals['proxy']> = {
  how: 'How did you hear it?',
  how_phone_call: 'By phone',
  how_paper: 'On paper',
  how_in_person: 'In person',
  how_message: 'By mail or message',
  how_screen: 'On this phone',
  kept: 'Your name and how you heard it are kept with it.',
  whose: 'Whose is it?',
  by_phone_call: '{{by}} heard it by phone and typed it',
  by_paper: '{{by}} got it on paper and typed it',
  by_in_person: '{{by}} heard it in person and typed it',
  by_message: '{{by}} got it by mail or message and typed it',
  by_screen: 'typed on the phone of {{by}}',
  by_unknown: 'typed by {{by}}',
  with_by: '{{name}} ({{by}})',
};
