import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { plantTree } from '../planted-tree.ts';
import { nodeArguments, root, runNode } from '../run.ts';
import { CONTENT, readContent } from './read-content.ts';

const yamaguchi = 'cities/yamaguchi@1.json';
const kanazawa = 'cities/kanazawa@1.json';
const ideas = 'principle-sets/yamaguchi-6@1.json';
const questions = 'question-sets/yamaguchi-6-short-long@1.json';

/** The shipped data in a folder of its own, one text of one file replaced. Returns the complaints and where the new text stands. */
function complaintsAbout(file: string, old: string | RegExp, changed: string) {
  const tree = plantTree({});
  onTestFinished(() => tree.remove());
  for (const kind of ['cities', 'principle-sets', 'question-sets'])
    cpSync(join(root, CONTENT, kind), join(tree.root, CONTENT, kind), { recursive: true });
  const text = readFileSync(join(root, CONTENT, file), 'utf8');
  const at = typeof old === 'string' ? text.indexOf(old) : text.search(old);
  if (at < 0) throw new Error(`${file} has no ${old} any more`);
  tree.plant(
    `${CONTENT}/${file}`,
    text.replace(old, () => changed),
  );
  return {
    complaints: readContent(tree.root, [CONTENT]).problems,
    /** A line counted from the one where the replaced text begins. */
    line: (further = 0) => `${CONTENT}/${file}:${text.slice(0, at).split('\n').length + further}`,
  };
}

test('what is shipped is in order', () => {
  const content = readContent(root, [CONTENT]);
  expect(content.problems).toEqual([]);
  expect(content.cities.map(({ id }) => id)).toEqual(['kanazawa', 'yamaguchi']);
  expect(content.files.length).toBeGreaterThanOrEqual(4);
});

test.each<[what: string, file: string, old: string | RegExp, changed: string, further: number, reason: string]>([
  [
    'a comma too many',
    yamaguchi,
    '"version": 1,',
    '"version": 1,,',
    0,
    'this is no JSON: Expected double-quoted property name',
  ],
  [
    'an unknown form in a domain',
    yamaguchi,
    '"subsidy", "endorse"',
    '"subsidised", "endorse"',
    0,
    'there is no form subsidised',
  ],
  [
    'a form at the end where one side acts alone',
    kanazawa,
    /"forms": \[\]/,
    '"forms": ["cohost"]',
    0,
    'where one side acts alone there is no form of working together',
  ],
  ['a misspelled part', kanazawa, '"registration": {', '"registraton": {', 0, '"registraton" is no part of this'],
  [
    'a missing language',
    kanazawa,
    '"en": "The group is open to citizens."',
    '"fr": "ouvert"',
    0,
    'the words in "en" are missing',
  ],
  [
    'members that are no whole number',
    kanazawa,
    '"fewestMembers": 5',
    '"fewestMembers": 4.5',
    0,
    'this is no whole number',
  ],
  ['members as a word', kanazawa, '"fewestMembers": 5', '"fewestMembers": "five"', 0, 'expected number, found "five"'],
  ['no members at all', kanazawa, '"fewestMembers": 5', '"fewestMembers": 0', 0, 'this is less than 1'],
  [
    'a part given twice',
    kanazawa,
    '"fewestMembers": 5',
    '"fewestMembers": 5, "fewestMembers": 3',
    0,
    '"fewestMembers" stands here twice',
  ],
  [
    'an answer that leads nowhere',
    yamaguchi,
    '{ "question": "better" }',
    '{ "question": "best" }',
    0,
    'there is no question best',
  ],
  [
    'an answer that leads to two places',
    yamaguchi,
    '{ "question": "better" }',
    '{ "question": "better", "end": "alone" }',
    0,
    'an answer leads to one question, one domain or one end',
  ],
  [
    'an id with a capital letter',
    yamaguchi,
    '"id": "close-ties"',
    '"id": "Close"',
    0,
    'an id is of small letters, digits and hyphens, at most 40 of them',
  ],
  [
    'a point used under two forms',
    yamaguchi,
    '"id": "adopt-early"',
    '"id": "cohost-early"',
    0,
    'the id cohost-early is used twice',
  ],
  [
    'principles nobody knows',
    kanazawa,
    '"principleSet": "kanazawa-7@2"',
    '"principleSet": "kanazawa-8@2"',
    0,
    'there is no set of principles kanazawa-8@2',
  ],
  [
    'questions under other principles',
    kanazawa,
    '"questionSet": "short-long@2"',
    '"questionSet": "yamaguchi-6-short-long@1"',
    0,
    'yamaguchi-6-short-long@1 asks under yamaguchi-6@1, not kanazawa-7@2',
  ],
  [
    'a giver that gives nothing',
    kanazawa,
    '"takesFrom": "yamaguchi@1"',
    '"takesFrom": "nagahama@1"',
    0,
    'there is no city nagahama@1',
  ],
  [
    'bands out of order',
    questions,
    '"strong": 3.25',
    '"strong": 2.25',
    1,
    'the bands are out of order: 2.5 is not below 2.25',
  ],
  ['a band beyond the scale', questions, '"strong": 3.25', '"strong": 5', 0, 'this is more than 4'],
  ['a share above one', questions, '"unknown": 0.25', '"unknown": 25', 0, 'this is more than 1'],
  [
    'a gap wider than the wide one',
    questions,
    '"gap": 0.5',
    '"gap": 2',
    0,
    'a gap of 2 is not below the wide one of 1.5',
  ],
  ['an item nobody wrote', questions, '"p7-mid-b"', '"p8-mid-b"', 0, 'short-long@2 has no question p8-mid-b'],
  [
    'an outcome put under an idea',
    questions,
    '"p7-mid-b"',
    '"o-more"',
    0,
    'o-more asks for the outcome and belongs to no principle',
  ],
  [
    'an idea nobody wrote',
    questions,
    '"p7-mid-b": "review"',
    '"p7-mid-b": "revue"',
    0,
    'yamaguchi-6@1 has no principle revue',
  ],
  [
    'more answers needed than asked',
    questions,
    '"full": 2',
    '"full": 4',
    0,
    'mutual-understanding needs 4 answers, but 2 are asked (before, full)',
  ],
  [
    'an idea that stands twice',
    ideas,
    '"id": "self-reliance"',
    '"id": "mutual-respect"',
    0,
    'the id mutual-respect is used twice',
  ],
  ['a fourth question for the table', ideas, '"whenWeak": [', '"whenWeek": [', 0, '"whenWeek" is no part of this'],
  ['a kanji without its reading', ideas, '知《し》る', '知る', 0, 'a kanji has no reading'],
  [
    'a file under another name',
    ideas,
    '"version": 1',
    '"version": 2',
    -1,
    'a file of yamaguchi-6@2 is called yamaguchi-6@2.json',
  ],
])('%s is refused with its line and the reason', (_, file, old, changed, further, reason) => {
  const { complaints, line } = complaintsAbout(file, old, changed);
  expect(complaints.filter((complaint) => complaint.startsWith(line(further)))).toContainEqual(
    expect.stringContaining(reason),
  );
});

test('questions that go in a circle, and a domain nobody reaches, are refused', () => {
  const { complaints, line } = complaintsAbout(yamaguchi, '{ "domain": "d5" }', '{ "question": "for-whom" }');
  expect(complaints).toContain(
    `${line()}: the questions go in a circle: for-whom → authority → better → lead → part → for-whom`,
  );
  expect(complaints).toContainEqual(expect.stringMatching(/yamaguchi@1\.json:\d+: no answer leads to the domain d5$/));
});

test('a sentence too long for one breath is refused', () => {
  const long = '市民が、自分の責任で、だれの手も借りずに、長い時間をかけて、ていねいに、そして楽しく行います。';
  const { complaints, line } = complaintsAbout(yamaguchi, '市民が、自分の責任で行います。', long);
  expect(complaints).toEqual([`${line()}: a sentence has ${[...long].length - 1} characters, 40 are the most`]);
});

test('words that promise a registration are refused', () => {
  const { complaints, line } = complaintsAbout(kanazawa, 'もうけを目的にしていない。', 'もうけなければ登録できます。');
  expect(complaints).toEqual([`${line()}: the app does not say 「登録できます」`]);
});

test('the same city in two folders is refused', () => {
  const { problems } = readContent(root, [CONTENT, CONTENT]);
  expect(problems).toContainEqual(expect.stringMatching(/kanazawa@1\.json:\d+: kanazawa@1 is used twice$/));
});

test('cities that ask for 3 and for 10 members, with other limits, are taken in as data', () => {
  const content = readContent(root, [CONTENT, 'e2e/fixtures/other-cities']);
  expect(content.problems).toEqual([]);
  expect(content.cities.map(({ id, registration }) => [id, registration?.fewestMembers])).toEqual([
    ['kanazawa', 5],
    ['yamaguchi', undefined],
    ['hanaoka', 3],
    ['namiki', 10],
  ]);
});

test('the build itself stops at bad data and names the line', async () => {
  const fixture = readFileSync(join(root, 'e2e/fixtures/other-cities/cities/namiki@1.json'), 'utf8');
  const bad = fixture
    .replace('"namiki-questions@1"', '"short-long@2"')
    .replace('"fewestMembers": 10', '"fewestMembers": 2.5');
  const tree = plantTree({ 'cities/namiki@1.json': bad });
  onTestFinished(() => tree.remove());
  const { code, output } = await runNode(
    nodeArguments('vite', ['build', '--outDir', join(tree.root, 'dist'), '--emptyOutDir']),
    'keep',
    { CONTENT_DIR: tree.root, NODE_ENV: 'production', NO_COLOR: '1' },
  );
  const line = bad.slice(0, bad.indexOf('"fewestMembers"')).split('\n').length;
  expect(output).toContain(`${tree.root}/cities/namiki@1.json:${line}: this is no whole number`);
  expect(code).not.toBe(0);
}, 60_000);
