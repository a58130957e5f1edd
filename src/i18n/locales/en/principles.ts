import type { principles as original } from '../ja/principles.ts';
import type { Words } from '#i18n/words.ts';

export const principles: Words<typeof original> = {
  title: 'Principles of working together',
  lead: 'Starting points for talking when several groups work together.',
  why_1: 'They are not for giving marks. Use them to talk about where you see things differently.',
  why_2: 'Working together is not the aim in itself. What one group can do alone may stay as it is.',
  which: 'Principles to read',
  which_support: 'First come those of the group or project you had open.',
  list: 'The principles',
  lessons: 'Read lessons of three minutes',
  source: 'Source',
  source_line: '{{title}} ({{year}})',
  own_words: 'Names and order are those of the source. Explanations and examples are our own words.',
  not_official: 'This is not an official app of the city.',
  meaning: 'What it means',
  example: 'For example',
  works: 'Signs that it works',
  works_not: 'Signs to watch',
  questions: 'Questions for the table',
  when_weak: 'If it feels weak',
  other: 'Other principles',
  missing: 'This principle was not found. Please choose one from the list.',
  to_practice: 'Practise a review',
  to_list: 'To the list of principles',
};
