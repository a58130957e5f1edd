/** The way to one of the five domains and to a form, by the questions of a city (R3, R4). */
import type { RecordOf } from '../records.ts';
import { answersOf, type PathAnswers, type PathQuestion, type Walk, walkPath } from './question-path.ts';

/** What the way needs of a city's set. */
export interface PlacementRules {
  readonly placement: readonly PathQuestion[];
  readonly domains: readonly { readonly id: string; readonly forms: readonly string[] }[];
}

/** Where a project stands on the way. */
export interface Placement {
  readonly walk: Walk;
  /** The domain the answers lead to; null before the end and at the honest end. */
  readonly domain: string | null;
  /** The honest end: 「協働にしなくてよい」, by its id. */
  readonly end: string | null;
  /** The chosen form, as long as it belongs to the domain. */
  readonly form: string | null;
  /** Forms the city names for the domain. */
  readonly forms: readonly string[];
  readonly isBegun: boolean;
  /** Nothing is left to choose. */
  readonly isSettled: boolean;
}

/**
 * Reads where a project stands. The answers decide, not what was noted from them: two phones may have answered at once.
 * @param rules of the set the answers were given for
 */
export const placementOf = (project: RecordOf<'project'> | null, rules: PlacementRules): Placement => {
  const walk = walkPath(rules.placement, answersOf(project, 'placement'));
  const domain = walk.at && 'domain' in walk.at ? walk.at.domain : null;
  const end = walk.at && 'end' in walk.at ? walk.at.end : null;
  const forms = rules.domains.find((one) => one.id === domain)?.forms ?? [];
  const form = project?.form && forms.includes(project.form) ? project.form : null;
  return {
    walk,
    domain,
    end,
    form,
    forms,
    isBegun: walk.path.length > 0,
    isSettled: end !== null || (domain !== null && (forms.length === 0 || form !== null)),
  };
};

/**
 * What is noted on the project beside the answers: the domain, whether it is work for several, and the form while it still
 * fits.
 * @param form chosen before, or now
 */
export const notedOf = (
  rules: PlacementRules,
  answers: PathAnswers,
  form: string | null,
): { readonly domain: string | null; readonly isTogether: boolean | null; readonly form: string | null } => {
  const { at } = walkPath(rules.placement, answers);
  if (at && 'end' in at) return { domain: null, isTogether: false, form: null };
  if (!at || 'question' in at) return { domain: null, isTogether: null, form: null };
  const forms = rules.domains.find((one) => one.id === at.domain)?.forms ?? [];
  return { domain: at.domain, isTogether: true, form: form !== null && forms.includes(form) ? form : null };
};
