import { longestPage, type PageBlock, type SharedPage, writeSharedPage } from '#domain/publishing/shared-page.ts';
import { records } from '#domain/records.ts';
import { formatDate } from '#i18n/format.ts';
import type { Say } from '#i18n/use-words.tsx';
import type { ProjectStory } from '#store/project-story.ts';
import type { CaseSheet } from '#store/publications.ts';
import { caseBlocks } from './case-form.model.ts';
import { type StoryPart, tellPart } from './story-blocks.ts';
import { tellRoundInWords } from './story-result.ts';
import type { Teller } from './teller.ts';

/** A page as it is put together. */
export interface PublicationForm {
  /** `result:<round>` or `case:<sheet>`; '' when nothing is chosen. */
  readonly about: string;
  readonly extent: 'none' | 'summary' | 'full';
  readonly title: string;
  /** A few words of the parties' own. */
  readonly words: string;
  readonly fine: readonly string[];
}

/** What is missing: the id of the field and its sentence. */
export interface PublicationProblem {
  readonly fieldId: 'about' | 'title' | 'names' | 'words';
  readonly key: 'error_about' | 'error_title' | 'error_long_title' | 'error_names' | 'error_too_long';
}

/** Parts of a page with everything; logs and decisions stay inside. */
const wholeParts: readonly StoryPart[] = ['plan', 'goals', 'record', 'improvements', 'opinion'];

interface Sources {
  readonly story: ProjectStory;
  readonly cases: readonly CaseSheet[];
  readonly teller: Teller;
  readonly say: Say<'publishing'>;
  readonly today: string;
}

/**
 * The page exactly as everybody will read it. A summary holds no numbers of the evaluation; neither holds a member's name or a
 * comment of a sheet (50-evaluation item 12).
 */
export const publicationPage = (form: PublicationForm, sources: Sources): SharedPage => {
  const { story, cases, teller, say, today } = sources;
  const [of, id] = form.about.split(':');
  const sheet = of === 'case' ? cases.find((one) => one.id === id) : undefined;
  const own: PageBlock[] = form.words.trim() === '' ? [] : [{ kind: 'text', text: form.words.trim() }];
  return {
    lang: teller.locale,
    title: form.title.trim(),
    lead: [story.name, teller.say('story_lead', { date: formatDate(today, teller.locale) })].filter(Boolean).join('・'),
    blocks: [...own, ...(sheet ? caseBlocks(sheet, say) : resultBlocks(form, id ?? '', story, teller))],
  };
};

const resultBlocks = ({ extent }: PublicationForm, id: string, story: ProjectStory, teller: Teller): PageBlock[] => {
  const rounds = story.rounds.filter(({ round }) => round.id === id);
  if (extent !== 'full')
    return [...tellPart('plan', story, teller), ...rounds.flatMap((one) => tellRoundInWords(one, teller))];
  const about = { ...story, rounds };
  const hasOpinion = story.opinions.length > 0;
  const parts = wholeParts.filter((part) => part !== 'opinion' || hasOpinion);
  const [plan, goals, ...rest] = parts;
  return [plan, goals, 'result' as const, ...rest].flatMap((part) => (part ? tellPart(part, about, teller) : []));
};

/** Letters that fit into its title. */
export const longestTitle = records.publication.fields.title.max;

/** What keeps the page from being laid before the parties. @param names found in it and not said to be none */
export const checkPublication = (
  form: PublicationForm,
  page: SharedPage,
  names: readonly string[],
): PublicationProblem[] => {
  const problems: PublicationProblem[] = [];
  if (form.about === '') problems.push({ fieldId: 'about', key: 'error_about' });
  if (form.title.trim() === '') problems.push({ fieldId: 'title', key: 'error_title' });
  if (form.title.trim().length > longestTitle) problems.push({ fieldId: 'title', key: 'error_long_title' });
  if (names.length > 0) problems.push({ fieldId: 'names', key: 'error_names' });
  if (writeSharedPage(page).length > longestPage) problems.push({ fieldId: 'words', key: 'error_too_long' });
  return problems;
};

/** Reads a kept draft; one of another shape is none. */
export const readPublicationDraft = (value: unknown): PublicationForm | null =>
  typeof value === 'object' && value !== null && 'extent' in value && 'words' in value
    ? (value as PublicationForm)
    : null;
