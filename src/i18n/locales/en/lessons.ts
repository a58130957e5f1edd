import type { lessons as original } from '../ja/lessons.ts';
import type { Words } from '#i18n/words.ts';

export const lessons: Words<typeof original> = {
  title: 'Lessons of three minutes',
  lead: 'Each takes three minutes. At the end you may check yourself.',
  list: 'All lessons',
  read: 'Read',
  minutes: 'about {{minutes}} min',
  private: 'Nobody else learns what you have read.',
  step: '{{number}} / {{total}}',
  next: 'Next',
  back: 'Back',
  check: 'Check yourself',
  right: 'Just so.',
  wrong: 'Think about it once more.',
  end: 'You have read it all',
  end_text: 'Reading it again before a talk is worth it.',
  again: 'Read from the start',
  to_list: 'To all lessons',
  missing: 'This lesson cannot be found. Choose one from the list.',
};
