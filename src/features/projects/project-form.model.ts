import type { RecordOf } from '#domain/records.ts';
import type { IssueCard } from '#store/issue-cards.ts';
import type { NewProject, SpaceView } from '#store/spaces.ts';

export type PartyKind = NonNullable<RecordOf<'party'>['kind']>;

/** The word for a kind of party. */
export const kindWord = (kind: PartyKind) => (kind === 'other' ? 'party_another' : (`party_${kind}` as const));

/** A party as it is typed. */
export interface PartyForm {
  readonly name: string;
  readonly kind: PartyKind | undefined;
}

/** A new project as it is typed. */
export interface ProjectForm {
  readonly name: string;
  readonly own: PartyForm;
  readonly founderName: string;
  /** At least one. */
  readonly others: readonly PartyForm[];
  readonly whose: string;
  readonly trouble: string;
  readonly change: string;
}

/** What is missing: the id of the field, the word of the sentence, and which of the others it is (from 1). */
export interface ProjectProblem {
  readonly fieldId: string;
  readonly key:
    | 'error_name'
    | 'error_own_party'
    | 'error_founder'
    | 'error_other_name'
    | 'error_other_kind'
    | 'error_same_name';
  readonly number: number;
}

/**
 * The empty form; seen from a group, that group is one's own side and its name stands there already.
 * @param card the trouble it is begun from: whose and which are written there
 */
export const emptyProject = (space: SpaceView | null, card: IssueCard | null = null): ProjectForm => {
  const isGroup = space?.kind === 'group';
  return {
    name: '',
    own: { name: isGroup ? space.name : '', kind: isGroup ? kindOfSort(space.sort) : undefined },
    founderName: space?.me.name ?? '',
    others: [emptyParty],
    whose: card?.whose ?? '',
    trouble: card ? troubleOf(card) : '',
    change: '',
  };
};

/** A trouble in the words of its card: in detail where there is some, else its name. It is cut to what an aim holds. */
export const troubleOf = ({ title, trouble }: IssueCard): string => (trouble || title || '').slice(0, 200);

/** A row for one more party. */
export const emptyParty: PartyForm = { name: '', kind: undefined };

/** What has to be put right before the project can begin, in the order of the page. */
export const checkProject = (form: ProjectForm): ProjectProblem[] => {
  const problems: ProjectProblem[] = [];
  const blame = (fieldId: string, key: ProjectProblem['key'], number = 0) => problems.push({ fieldId, key, number });
  if (isBlank(form.name)) blame('name', 'error_name');
  if (isBlank(form.own.name)) blame('own-name', 'error_own_party');
  if (isBlank(form.founderName)) blame('founder', 'error_founder');
  const names = [form.own.name, ...form.others.map((other) => other.name)].map((name) => name.trim());
  form.others.forEach((other, index) => {
    const number = index + 1;
    if (isBlank(other.name)) blame(`other-name-${number}`, 'error_other_name', number);
    else if (names.indexOf(other.name.trim()) < number) blame(`other-name-${number}`, 'error_same_name', number);
    if (other.kind === undefined) blame(`other-kind-${number}`, 'error_other_kind', number);
  });
  return problems;
};

/**
 * The project as the store wants it. The founder's own party comes first.
 * @param group the group it is begun from: linked to the own party, and kept on this phone when the group is
 */
export const newProjectOf = (form: ProjectForm, group: SpaceView | null): NewProject => {
  const home = group?.kind === 'group' ? group : null;
  const own = { name: form.own.name.trim(), kind: form.own.kind ?? 'other' };
  return {
    name: form.name.trim(),
    parties: [
      home ? { ...own, groupSpaceId: home.id } : own,
      ...form.others.map(({ name, kind }) => ({ name: name.trim(), kind: kind ?? 'other' })),
    ],
    founderParty: 0,
    founderName: form.founderName.trim(),
    isHeld: home?.state === 'held',
    ...(home ? { fiscalStartMonth: home.fiscalStartMonth } : {}),
    charter: filled(form),
  };
};

/** Reads a kept draft; one of an older app with another shape is none. */
export const readProjectDraft = (value: unknown): ProjectForm | null =>
  typeof value === 'object' && value !== null && 'own' in value && 'others' in value && Array.isArray(value.others)
    ? (value as ProjectForm)
    : null;

const filled = (form: ProjectForm): Partial<Record<'whose' | 'trouble' | 'change', string>> =>
  Object.fromEntries(
    (['whose', 'trouble', 'change'] as const).flatMap((field) =>
      isBlank(form[field]) ? [] : [[field, form[field].trim()]],
    ),
  );

const kindOfSort = (sort: SpaceView['sort']): PartyKind => (sort === 'neighbourhood' ? 'area' : sort);

const isBlank = (text: string): boolean => text.trim() === '';
