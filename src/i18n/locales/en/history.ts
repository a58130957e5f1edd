import type { Words } from '#i18n/words.ts';
import type { Originals } from '#i18n/namespaces.ts';

export const history: Words<Originals['history']> = {
  title: 'Changes so far',
  waiting_title: 'Changes not sent yet',
  sent_title: 'Who, when, what',
  by: '{{name}}',
  by_you: 'You (this phone)',
  by_somebody: 'Somebody without a name now',
  did_began: 'Wrote it for the first time.',
  did_changed: 'Changed it.',
  did_deleted: 'Deleted it.',
  did_restored: 'Brought it back.',
  did_wrote: 'Wrote in the long text.',
  text_gone: 'Taken out',
  text_new: 'Added',
  other_fields: 'Other fields',
  was_refused: 'This change was not accepted.',
  was_lost: 'Somebody else changed the same place, and theirs is shown.',
  asking: 'Looking…',
  needs_network: 'This needs a signal. Please open it again where there is one.',
  nothing: 'There are no changes to see here.',
  nothing_sent: 'No change has been sent yet.',
  more: 'See earlier ones',
  how_long: 'What changes held is kept for 90 days.',
  parts_title: 'Written inside it',
  part_deleted: 'Deleted',
};
