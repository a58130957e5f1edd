import { longestPage, type SharedPage, writeSharedPage } from '#domain/publishing/shared-page.ts';
import { records } from '#domain/records.ts';
import { formatDate } from '#i18n/format.ts';
import type { ProjectStory } from '#store/project-story.ts';
import { type StoryPart, storyParts, tellPart } from './story-blocks.ts';
import type { Teller } from './teller.ts';

/** A package as it is put together. */
export interface PackageForm {
  readonly title: string;
  /** LocalDate; the last day it can be read. */
  readonly expiresOn: string;
  /** Parts left out. */
  readonly without: readonly StoryPart[];
  /** Names found in it that are none, as somebody has said. */
  readonly fine: readonly string[];
}

/** What is missing: the id of the field and its sentence. */
export interface PackageProblem {
  readonly fieldId: 'title' | 'expires' | 'names' | 'parts';
  readonly key: 'package_no_title' | 'package_long_title' | 'package_no_end' | 'package_names' | 'package_too_long';
}

/** The page exactly as its readers will read it. */
export const packagePage = (
  form: Pick<PackageForm, 'title' | 'without'>,
  story: ProjectStory,
  teller: Teller,
  today: string,
): SharedPage => ({
  lang: teller.locale,
  title: form.title.trim(),
  lead: [story.name, teller.say('story_lead', { date: formatDate(today, teller.locale) })].filter(Boolean).join('・'),
  blocks: storyParts
    .filter((part) => !form.without.includes(part))
    // What somebody outside says is none of the papers the next ones judge by.
    .filter((part) => part !== 'opinion')
    .flatMap((part) => tellPart(part, story, teller)),
});

/** Letters that fit into its title. */
export const longestTitle = records.reviewPackage.fields.title.max;

/** What keeps the package from being made. @param names found in the page and not said to be none */
export const checkPackage = (
  form: PackageForm,
  page: SharedPage,
  names: readonly string[],
  today: string,
): PackageProblem[] => {
  const problems: PackageProblem[] = [];
  if (form.title.trim() === '') problems.push({ fieldId: 'title', key: 'package_no_title' });
  if (form.title.trim().length > longestTitle) problems.push({ fieldId: 'title', key: 'package_long_title' });
  if (form.expiresOn <= today) problems.push({ fieldId: 'expires', key: 'package_no_end' });
  if (names.length > 0) problems.push({ fieldId: 'names', key: 'package_names' });
  if (writeSharedPage(page).length > longestPage) problems.push({ fieldId: 'parts', key: 'package_too_long' });
  return problems;
};

/** Reads a kept draft; one of another shape is none. */
export const readPackageDraft = (value: unknown): PackageForm | null =>
  typeof value === 'object' && value !== null && 'without' in value && 'fine' in value ? (value as PackageForm) : null;
