import { type IssueCard, type IssueInput } from '#store/issue-cards.ts';

/** A trouble as it is tapped and typed; '' means nothing. */
export interface IssueForm {
  readonly title: string;
  readonly whose: string;
  readonly place: string;
  readonly seenOn: string;
  readonly trouble: string;
}

const fields = ['title', 'whose', 'place', 'seenOn', 'trouble'] as const;

/** What people mostly write about; tapping is enough. Last comes what needs the most explaining. */
export const kindWords = [
  'kind_snow',
  'kind_watch',
  'kind_safety',
  'kind_traffic',
  'kind_green',
  'kind_rubbish',
  'kind_children',
  'kind_houses',
  'kind_ties',
  'kind_hands',
] as const;

export const whoWords = [
  'who_elderly',
  'who_children',
  'who_parents',
  'who_disabled',
  'who_foreign',
  'who_students',
  'who_shops',
  'who_all',
] as const;

/** The empty form; seen today, as long as nobody says otherwise. */
export const emptyIssue = (today: string): IssueForm => ({
  title: '',
  whose: '',
  place: '',
  seenOn: today,
  trouble: '',
});

/** The form with what is written on a card. */
export const issueFormOf = (card: IssueCard): IssueForm => ({
  title: card.title ?? '',
  whose: card.whose ?? '',
  place: card.place ?? '',
  seenOn: card.seenOn ?? '',
  trouble: card.trouble ?? '',
});

/** What is written to a card: only what was changed, so that two people can change different things. */
export const issueChanges = (before: IssueForm, after: IssueForm): IssueInput =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const text = after[field].trim();
      return text === before[field].trim() ? [] : [[field, text === '' ? null : text]];
    }),
  );

/** A new card, without what was left empty. */
export const newIssueOf = (form: IssueForm): IssueInput =>
  issueChanges({ title: '', whose: '', place: '', seenOn: '', trouble: '' }, form);

/** Places to offer: those written before, the newest first, each once. */
export const knownPlaces = (places: readonly (string | null | undefined)[], most = 6): string[] =>
  [...new Set(places.map((place) => (place ?? '').trim()).filter((place) => place !== ''))].slice(0, most);

/** Reads a kept draft; one of another shape is none. */
export const readIssueDraft = (value: unknown): IssueForm | null =>
  typeof value === 'object' && value !== null && fields.every((field) => typeof Reflect.get(value, field) === 'string')
    ? (value as IssueForm)
    : null;
