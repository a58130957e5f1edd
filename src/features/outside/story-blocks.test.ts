import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_QUESTIONS, questionSetOf } from '#content/content.ts';
import { questionsFor } from '#domain/evaluation/questions.ts';
import { tallySheets } from '#domain/evaluation/tally.ts';
import { answerField, commentField, sheetOfFields } from '#domain/evaluation/sheet-keys.ts';
import { textsOf } from '#domain/publishing/shared-page.ts';
import { loadWords, sayWords } from '#i18n/i18n.ts';
import type { Say } from '#i18n/use-words.tsx';
import type { ProjectStory, RoundStory } from '#store/project-story.ts';
import { beforeAll } from 'vitest';
import { packagePage } from './package-form.model.ts';
import { publicationPage } from './publication-form.model.ts';
import type { Teller } from './teller.ts';

beforeAll(() => loadWords('outside', 'publishing'));

const sayIn = <N extends 'outside' | 'publishing'>(namespace: N): Say<N> => {
  const say = (key: never, values?: never) => sayWords(namespace, key, values);
  return Object.assign(say, { rich: say }) as unknown as Say<N>;
};
const teller: Teller = { say: sayIn('outside'), locale: 'ja', principle: (_, id) => id };
const marker = 'ひとことのしるし8123';
const parties = [
  { id: 'p1', name: '町会' },
  { id: 'p2', name: '大学' },
] as unknown as ProjectStory['parties'];

/** A shown round: so many people of each party, with these ratings one after another. */
const roundOf = (
  voice: 'party' | 'anonymous',
  people: readonly [number, number],
  ratings: readonly number[],
): RoundStory => {
  const rules = questionSetOf(DEFAULT_QUESTIONS);
  if (!rules) throw new Error('no questions');
  let next = 0;
  const sheets = ['p1', 'p2'].flatMap((partyId, place) =>
    Array.from({ length: people[place] ?? 0 }, (_, person) => {
      const asked = questionsFor(rules, { phase: 'mid', length: 'short' }, partyId, ['p1', 'p2']);
      const fields = Object.fromEntries(
        asked.flatMap(({ itemId, subject }) => [
          [answerField(itemId, subject), ratings[next++ % ratings.length] ?? 3],
          [commentField(itemId), marker],
        ]),
      );
      return sheetOfFields({ partyId, memberId: `${partyId}-${person}`, isDone: true, ...fields });
    }),
  );
  const tally = tallySheets(voice, ['p1', 'p2'], sheets, { absentIds: [] });
  const round = { id: 'r', number: 1, phase: 'mid', length: 'short', voice, set: DEFAULT_QUESTIONS, state: 'shown' };
  const names = new Map(parties.map((party) => [party.id, party.name ?? '']));
  return { round, result: { ...tally, round, partyIds: ['p1', 'p2'], names }, findings: [] } as unknown as RoundStory;
};

const storyOf = (rounds: readonly RoundStory[]): ProjectStory => ({
  name: '雪かき',
  cycle: 1,
  project: undefined,
  parties,
  goals: [],
  logs: [],
  decisions: [],
  rounds,
  improvements: [],
  opinions: [],
});

const form = { title: '資料', without: [] };
const publicForm = { about: 'result:r', title: '題', words: '', fine: [] };
const sources = (story: ProjectStory) => ({
  story,
  cases: [],
  teller,
  say: sayIn('publishing'),
  today: '2026-11-22',
});
const decimals = /\d\.\d/;

describe('what people outside read', () => {
  test('of few people who answered without names no figure goes out, on no page', () => {
    const few = fc.tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 2 }));
    fc.assert(
      fc.property(few, fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 30 }), (people, ratings) => {
        const story = storyOf([roundOf('anonymous', people, ratings)]);
        const pages = [
          packagePage(form, story, teller, '2026-11-22'),
          publicationPage({ ...publicForm, extent: 'full' }, sources(story)),
        ];
        for (const page of pages) {
          const cells = page.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : []));
          expect(cells.join(' ')).not.toMatch(decimals);
          expect(cells).toContain('出しません');
        }
      }),
      { numRuns: 30 },
    );
  });

  test('comments of sheets stand on no page', () => {
    const story = storyOf([roundOf('party', [1, 1], [4, 2]), roundOf('anonymous', [4, 5], [3, 1, 4])]);
    for (const page of [
      packagePage(form, story, teller, '2026-11-22'),
      publicationPage({ ...publicForm, extent: 'full' }, sources(story)),
      publicationPage({ ...publicForm, extent: 'summary' }, sources(story)),
    ])
      expect(textsOf(page).join('\n')).not.toContain(marker);
  });

  test('a summary tells strengths and cards by name, and no figure; everything tells the figures', () => {
    const story = storyOf([roundOf('party', [1, 1], [4, 1, 4])]);
    const summary = textsOf(publicationPage({ ...publicForm, extent: 'summary' }, sources(story))).join('\n');
    expect(summary).not.toMatch(decimals);
    expect(summary).toContain('よくできていること');
    expect(textsOf(publicationPage({ ...publicForm, extent: 'full' }, sources(story))).join('\n')).toMatch(decimals);
  });

  test('a part left out is not in the package', () => {
    const story = storyOf([roundOf('party', [1, 1], [4])]);
    const texts = (without: readonly 'result'[]) =>
      textsOf(packagePage({ title: 't', without }, story, teller, '2026-11-22')).join('\n');
    expect(texts([])).toMatch(decimals);
    expect(texts(['result'])).not.toMatch(decimals);
  });
});
