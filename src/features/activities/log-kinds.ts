import type { RecordOf } from '#domain/records.ts';
import type { IconName } from '#ui/primitives/icon.tsx';

type Sort = NonNullable<RecordOf<'space'>['sort']>;

/** Kinds of work offered to a group that has no log of its own yet. */
export type LogKind =
  | 'clean'
  | 'patrol'
  | 'salon'
  | 'flyers'
  | 'drill'
  | 'festival'
  | 'volunteer'
  | 'study'
  | 'publicity'
  | 'survey'
  | 'support'
  | 'talks'
  | 'lesson';

const icons: { readonly [kind in LogKind]: IconName } = {
  clean: 'broom',
  patrol: 'eye',
  salon: 'cup',
  flyers: 'flyer',
  drill: 'helmet',
  festival: 'star',
  volunteer: 'heart',
  study: 'book',
  publicity: 'megaphone',
  survey: 'camera',
  support: 'talk',
  talks: 'meeting',
  lesson: 'book',
};

const kinds: { readonly [sort in Sort | 'project']: readonly LogKind[] } = {
  neighbourhood: ['clean', 'patrol', 'flyers', 'salon', 'drill', 'festival'],
  civic: ['volunteer', 'salon', 'publicity', 'study', 'talks', 'festival'],
  student: ['volunteer', 'study', 'publicity', 'survey', 'talks', 'festival'],
  company: ['clean', 'volunteer', 'support', 'talks', 'study', 'festival'],
  school: ['patrol', 'lesson', 'clean', 'talks', 'drill', 'festival'],
  city: ['talks', 'survey', 'support', 'lesson', 'publicity', 'drill'],
  support: ['support', 'lesson', 'publicity', 'survey', 'talks', 'festival'],
  council: ['talks', 'patrol', 'salon', 'drill', 'publicity', 'festival'],
  other: ['volunteer', 'clean', 'salon', 'publicity', 'talks', 'festival'],
  project: ['talks', 'volunteer', 'survey', 'publicity', 'clean', 'festival'],
};

/** Six kinds for a group of this sort, the likeliest first; a project has its own. */
export const kindsOf = (space: { readonly kind: 'group' | 'project'; readonly sort: Sort }): readonly LogKind[] =>
  kinds[space.kind === 'project' ? 'project' : space.sort];

/** Is this a kind with words and a picture of its own? */
export const isLogKind = (template: string | null | undefined): template is LogKind =>
  template != null && Object.hasOwn(icons, template);

/** The picture of a kind; a sheet of paper for what a group has named itself. */
export const iconOf = (template: string | null | undefined): IconName =>
  isLogKind(template) ? icons[template] : 'log';
