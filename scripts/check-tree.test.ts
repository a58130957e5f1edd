import { expect, onTestFinished, test } from 'vitest';
import { checkTree } from './check-tree.ts';
import { plantTree } from './planted-tree.ts';

function complaintsAbout(files: Readonly<Record<string, string>>): string[] {
  const tree = plantTree(files);
  onTestFinished(() => tree.remove());
  return checkTree(tree.root);
}

test('a tidy tree is accepted', () => {
  expect(
    complaintsAbout({ 'src/domain/meeting/meeting.rules.ts': 'export const one = 1;\n', 'package.json': '{}' }),
  ).toEqual([]);
});

test.each(['utils.ts', 'util.tsx', 'helpers.ts', 'common.ts', 'types.ts', 'index.ts', 'constants.ts'])(
  'a file called %s is reported',
  (name) => {
    expect(complaintsAbout({ [`src/app/${name}`]: '' })).toEqual([expect.stringContaining('says nothing')]);
  },
);

test.each(['MeetingPage.tsx', 'meeting_page.tsx'])('%s is not kebab-case', (name) => {
  expect(complaintsAbout({ [`src/app/${name}`]: '' })).toEqual([expect.stringContaining('kebab-case')]);
});

test('a file of 301 lines is too long, one of 300 is not', () => {
  expect(complaintsAbout({ 'src/app/long.ts': '\n'.repeat(301) })).toEqual(['src/app/long.ts: 301 lines, at most 300']);
  expect(complaintsAbout({ 'src/app/long.ts': '\n'.repeat(300) })).toEqual([]);
});

test('a stranger at the top is reported', () => {
  expect(complaintsAbout({ 'notes.txt': '' })).toEqual(['notes.txt: does not belong at the top']);
});

test.each([
  ['// eslint', '-disable-next-line'],
  ['/* oxlint', '-disable */'],
  ['// biome', '-ignore format: no'],
  ['// @ts', '-ignore'],
  ['// @ts', '-expect-error'],
  ['// TO', 'DO later'],
  ['// FIX', 'ME'],
])('%s%s must not stay', (start, end) => {
  expect(complaintsAbout({ 'server/app.ts': `export const one = 1; ${start}${end}\n` })).toEqual([
    expect.stringMatching(/^server\/app\.ts:1: .* must not stay$/),
  ]);
});
