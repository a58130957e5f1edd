import type { errors as original } from '../ja/errors.ts';
import type { Words } from '#i18n/words.ts';

export const errors: Words<typeof original> = {
  unknown: 'That did not work. What you entered is kept. Please try again.',
  'network.unreachable': 'No connection right now. It will be sent by itself once connected.',
  'network.needed': 'This needs the internet. Please try again where you have a connection.',
  'session.expired': 'We need to check it is you once more. Nothing you entered is lost.',
  'policy.denied': 'Only certain people may change this. Please ask an officer.',
  'record.missing': 'It was not found. Somebody may have deleted it.',
  'record.deleted': 'Somebody else deleted it. What you entered is kept.',
  'record.conflict': 'Somebody else changed the same place. Both versions are kept.',
  'field.required': 'Please fill this in.',
  'field.too_long': 'This is too long. Please shorten it.',
  'field.not_a_number': 'Please enter a number.',
  'field.not_a_date': 'This does not read as a date. Write it like 2026/11/22.',
  'field.in_the_future': 'The date is in the future. Choose the day of the activity.',
  'storage.full': 'There is not enough space on this phone. Remove photos or save a copy.',
  'storage.unavailable': 'It could not be saved on this phone. Close the page and open it again.',
  'app.outdated': 'Please update the app. Then this can be shown.',
};
