import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { citySetOf, releasedCities } from './cities.ts';
import {
  cityNameOf,
  DEFAULT_CITY,
  DEFAULT_PRINCIPLES,
  DEFAULT_QUESTIONS,
  kindredPrinciples,
  listCities,
  listPrincipleSets,
  principleSetOf,
  questionSetOf,
  questionsForSpace,
} from './content.ts';

/** What projects were planned with stays as it was: other words are a new version with a new line here. */
const released: Readonly<Record<string, string>> = {
  'kanazawa@1': '745775729f9590c4d389dcd0f1f5870936cd56db520f6a2f83a8a52d59fb53a4',
  'yamaguchi@1': '7a48080643f0fd06c4b2bccf92066d55da9cb2190096d38f14134babbef90f98',
};

test('what a city was released with is never edited or removed', () => {
  const found = releasedCities.map((city) => [
    `${city.id}@${city.version}`,
    createHash('sha256').update(JSON.stringify(city)).digest('hex'),
  ]);
  expect(Object.fromEntries(found)).toEqual(released);
});

const kanazawa = found(citySetOf('kanazawa@1'));
const yamaguchi = found(citySetOf('yamaguchi@1'));

test('Kanazawa has forms in its three middle domains and asks for five members', () => {
  expect(named(kanazawa)).toEqual([[], ['後援', '助成'], ['共催', '実行委員会'], ['委託'], []]);
  expect(kanazawa.registration?.fewestMembers).toBe(5);
  expect(kanazawa.source.year).toBe(2022);
});

test('Yamaguchi names nine forms, and one of them in two domains', () => {
  expect(yamaguchi.domains.map(({ name }) => name.ja)).toEqual([
    '市民主体',
    '市民主導',
    '市民・行政',
    '行政主導',
    '行政主体',
  ]);
  expect(named(yamaguchi)).toEqual([
    [],
    ['補助・助成', '後援', '事業協力'],
    ['共催', '実行委員会（協議会）', '協働委託', 'アドプト制度（里親制度）'],
    ['参画提案・政策提案', '情報提供・情報交換', '事業協力'],
    [],
  ]);
  expect(yamaguchi.forms).toHaveLength(9);
  expect(yamaguchi.registration).toBeNull();
  expect(yamaguchi.fields).toHaveLength(6);
  expect(yamaguchi.effects).toHaveLength(4);
});

test('only four forms ever speak of a written agreement', () => {
  const agreed = releasedCities.flatMap(({ forms }) => forms.filter((form) => form.hasAgreement).map(({ id }) => id));
  expect(new Set(agreed)).toEqual(new Set(['cohost', 'committee', 'adopt', 'cooperate']));
});

test('what a city takes from another one is said with its source', () => {
  expect(yamaguchi.borrowed).toBeNull();
  expect(kanazawa.borrowed?.parts).toEqual(['ends', 'fields', 'effects', 'clauses']);
  expect(kanazawa.borrowed?.source).toEqual(yamaguchi.source);
  expect(kanazawa.effects).toEqual(yamaguchi.effects);
});

test('every way of answering ends in a domain or in the honest end', () => {
  for (const city of releasedCities) {
    const walk = (id: string, steps: number): void => {
      expect(steps).toBeLessThan(10);
      for (const { to } of found(city.placement.find((question) => question.id === id)).options) {
        if ('question' in to) walk(to.question, steps + 1);
        else if ('domain' in to) expect(city.domains.some((domain) => domain.id === to.domain)).toBe(true);
        else expect(city.ends.some((end) => end.id === to.end)).toBe(true);
      }
    };
    walk(found(city.placement[0]).id, 1);
  }
});

test('each city begins with principles and questions that this app knows', () => {
  expect(listCities().map(({ id }) => id)).toEqual(['kanazawa', 'yamaguchi']);
  for (const { principleSet, questionSet } of listCities()) {
    expect(principleSetOf(principleSet)).toBeDefined();
    expect(questionSetOf(questionSet)).toBeDefined();
  }
  expect(listPrincipleSets().map(({ id, version }) => `${id}@${version}`)).toEqual(['kanazawa-7@2', 'yamaguchi-6@1']);
});

test('a space without a city has the default one, and an older app guesses none', () => {
  expect(citySetOf(null)).toBe(citySetOf(DEFAULT_CITY));
  expect(cityNameOf(undefined)?.id).toBe('kanazawa');
  expect(citySetOf('kanazawa@9')).toBeUndefined();
  expect(citySetOf('nowhere@1')).toBeUndefined();
});

test('a new round asks what fits to the city and the principles of its space', () => {
  expect(questionsForSpace({})).toBe(DEFAULT_QUESTIONS);
  expect(questionsForSpace({ citySet: 'yamaguchi@1' })).toBe('yamaguchi-6-short-long@1');
  expect(questionsForSpace({ citySet: 'yamaguchi@1', principleSet: DEFAULT_PRINCIPLES })).toBe('short-long@2');
  expect(questionsForSpace({ citySet: 'kanazawa@1', principleSet: 'yamaguchi-6@1' })).toBe('yamaguchi-6-short-long@1');
  expect(questionsForSpace({ principleSet: 'kanazawa-7@1' })).toBe('short-long@2');
  expect(questionsForSpace({ principleSet: 'nobody-knows@1' })).toBe(DEFAULT_QUESTIONS);
});

test('what was noted under one of the seven is found under the ideas that speak of it, and the other way round', () => {
  expect(kindredPrinciples('shared-aim')).toEqual(['shared-aim', 'purpose', 'roles']);
  expect(kindredPrinciples('roles')).toEqual(['roles', 'shared-aim']);
  expect(kindredPrinciples('understanding')).toEqual(['understanding', 'mutual-understanding', 'open-information']);
  expect(kindredPrinciples('nobody-knows')).toEqual(['nobody-knows']);
});

function named(city: typeof kanazawa): string[][] {
  return city.domains.map(({ forms }) => forms.map((form) => found(city.forms.find(({ id }) => id === form)).name.ja));
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the content is missing');
  return value;
}
