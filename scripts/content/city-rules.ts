import { type CityFile, TAKEN_PARTS } from '../../src/content/city-file.ts';
import { type Complaint, complainAboutTwins } from './complaint.ts';
import type { Known } from './known.ts';
import type { Path } from './json-lines.ts';
import { complainAboutPlacement } from './placement-rules.ts';

const domainIds = ['d1', 'd2', 'd3', 'd4', 'd5'];

/** What of a city's data contradicts itself or names what is not there. */
export const complainAboutCity = (own: CityFile, known: Known): Complaint[] => {
  const giver = own.takesFrom === undefined ? undefined : known.cities.get(own.takesFrom);
  const city = { ...giver, ...own } as CityFile;
  return [
    ...complainAboutGiver(own, giver),
    ...complainAboutSets(own, known),
    ...complainAboutIds(own),
    ...complainAboutDomains(own, city),
    ...(own.placement || own.ends || own.domains ? complainAboutPlacement(city) : []),
  ];
};

const complainAboutGiver = (own: CityFile, giver: CityFile | undefined): Complaint[] => {
  if (own.takesFrom === undefined)
    return TAKEN_PARTS.filter((part) => !own[part]).map((part) => ({
      path: [],
      reason: `"${part}" is missing, and no "takesFrom" names a city to take it from`,
    }));
  const path = ['takesFrom'];
  if (!giver) return [{ path, reason: `there is no city ${own.takesFrom}` }];
  return TAKEN_PARTS.filter((part) => !own[part] && !giver[part]).map((part) => ({
    path,
    reason: `"${part}" is neither here nor in the file of ${own.takesFrom} itself`,
  }));
};

const complainAboutSets = ({ principleSet, questionSet }: CityFile, known: Known): Complaint[] => {
  const asked = known.questions.get(questionSet);
  const familyOf = (reference: string) => reference.split('@')[0];
  return [
    ...(known.principles.has(principleSet)
      ? []
      : [{ path: ['principleSet'], reason: `there is no set of principles ${principleSet}` }]),
    ...(asked ? [] : [{ path: ['questionSet'], reason: `there is no set of questions ${questionSet}` }]),
    ...(asked && familyOf(asked.principleSet) !== familyOf(principleSet)
      ? [{ path: ['questionSet'], reason: `${questionSet} asks under ${asked.principleSet}, not ${principleSet}` }]
      : []),
  ];
};

const complainAboutIds = (city: CityFile): Complaint[] => {
  const { forms = [], placement = [], registration } = city;
  const listed = (['domains', 'forms', 'placement', 'ends', 'fields', 'effects', 'clauses'] as const).map((part) =>
    withPaths(city[part] ?? [], [part]),
  );
  return [
    ...listed,
    // A point is remembered by its id alone, whatever the form.
    forms.flatMap(({ points }, at) => withPaths(points, ['forms', at, 'points'])),
    ...placement.map(({ options }, at) => withPaths(options, ['placement', at, 'options'])),
    ...(registration ? (['requirements', 'exclusions', 'documents'] as const) : []).map((part) =>
      withPaths(registration?.[part] ?? [], ['registration', part]),
    ),
  ].flatMap(complainAboutTwins);
};

const withPaths = (things: readonly { readonly id: string }[], path: Path) =>
  things.map(({ id }, at) => ({ id, path: [...path, at] }));

const complainAboutDomains = (own: CityFile, { domains = [], forms = [] }: CityFile): Complaint[] => {
  // What comes from another city was looked at there, unless it has to fit to parts of this one.
  if (!own.domains && !own.forms) return [];
  const ids = domains.map(({ id }) => id);
  const placed = domains.flatMap((domain) => domain.forms);
  return [
    ...(ids.join() === domainIds.join()
      ? []
      : [{ path: ['domains'], reason: `the domains are ${domainIds.join(', ')}, in this order` }]),
    ...domains.flatMap((domain, at) =>
      domain.forms.flatMap((form, place) =>
        forms.some(({ id }) => id === form)
          ? []
          : [{ path: ['domains', at, 'forms', place], reason: `there is no form ${form}` }],
      ),
    ),
    ...domains.flatMap(({ id, forms: named }, at) =>
      (id === 'd1' || id === 'd5') && named.length > 0
        ? [{ path: ['domains', at, 'forms'], reason: 'where one side acts alone there is no form of working together' }]
        : [],
    ),
    ...forms.flatMap(({ id }, at) =>
      placed.includes(id) ? [] : [{ path: ['forms', at, 'id'], reason: `no domain names the form ${id}` }],
    ),
  ];
};
