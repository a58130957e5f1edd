import { expect, onTestFinished, test } from 'vitest';
import { checkWords } from './check-words.ts';
import { plantTree } from './planted-tree.ts';

const ja = (text: string): string => `export const home = { title: 'ホーム', ${text} };\n`;
const en = (text: string): string => `export const home = { title: 'Home', ${text} };\n`;

function complaintsAbout(files: Readonly<Record<string, string>>): Promise<string[]> {
  const tree = plantTree({
    'src/i18n/locales/ja/home.ts': ja(''),
    'src/i18n/locales/en/home.ts': en(''),
    'src/app/page.tsx': "export const title = say('title');\n",
    ...files,
  });
  onTestFinished(() => tree.remove());
  return checkWords(tree.root);
}

const pair = (japanese: string, english: string) => ({
  'src/i18n/locales/ja/home.ts': ja(japanese),
  'src/i18n/locales/en/home.ts': en(english),
  'src/app/other.tsx': "export const other = say('other');\n",
});

test('words that are used, short and translated are accepted', async () => {
  expect(await complaintsAbout(pair("other: '{{count}}人が来ます。'", "other: '{{count}} people come.'"))).toEqual([]);
});

test('a sentence nobody shows is reported', async () => {
  expect(await complaintsAbout({ ...pair("other: 'つぎ'", "other: 'Next'"), 'src/app/other.tsx': '' })).toEqual([
    'src/i18n/locales/ja/home.ts: other is used nowhere',
  ]);
});

test.each([
  ['a template that begins like the key', 'other_done', 'say(`other_${state}`)'],
  ['a template that ends like the key', 'done_other_long', 'say(`${state}_other_long`)'],
  ['a plural', 'people_other', "say('people', { count: 2 })"],
])('%s counts as use', async (_, key, code) => {
  const files = { ...pair(`${key}: 'つぎ'`, `${key}: 'Next'`), 'src/app/other.tsx': `export const other = ${code};\n` };
  expect(await complaintsAbout(files)).toEqual([]);
});

test('a key of two files of words is used only where the file of words is named', async () => {
  const found = await complaintsAbout({
    'src/i18n/locales/ja/events.ts': "export const events = { title: '予定' };\n",
    'src/i18n/locales/en/events.ts': "export const events = { title: 'Events' };\n",
    'src/app/page.tsx': "export const say = useWords('home');\nexport const title = say('title');\n",
  });
  expect(found).toEqual(['src/i18n/locales/ja/events.ts: title is used nowhere']);
});

test.each(['同期', 'ログイン', 'サーバー', 'アカウント', '宿題', '端末', 'コンフリクト', '競合'])(
  '%s is said to nobody',
  async (word) => {
    expect(await complaintsAbout(pair(`other: '${word}します。'`, "other: 'Yes.'"))).toEqual([
      `src/i18n/locales/ja/home.ts: other says ${word}`,
    ]);
  },
);

test('a sentence has at most 40 letters; values, tags and readings hardly count', async () => {
  const forty = 'あ'.repeat(40);
  expect(await complaintsAbout(pair(`other: '${forty}。${forty}。'`, "other: 'Long.'"))).toEqual([]);
  expect(await complaintsAbout(pair(`other: '<b>${'あ'.repeat(38)}</b>字《じ》'`, "other: '<b>Long</b>'"))).toEqual([]);
  expect(await complaintsAbout(pair(`other: '${forty}あ。'`, "other: 'Long.'"))).toEqual([
    expect.stringContaining('a sentence of 41 letters'),
  ]);
});

test.each([
  ['missing', '', /other is missing/],
  ['still Japanese', "other: 'つぎへ'", /still Japanese/],
  ['without its value', "other: 'Somebody comes'", /has the values none, the original name/],
])('English that is %s is reported', async (_, english, complaint) => {
  const original = complaint.source.includes('values') ? "other: '{{name}}が来ます。'" : "other: 'つぎ'";
  expect(await complaintsAbout(pair(original, english))).toEqual([expect.stringMatching(complaint)]);
});

test.each([
  ['a string', "export const text = 'つぎへ';"],
  ['a template', 'export const text = `つぎへ${1}`;'],
  ['a text of a page', 'export const Text = () => <p>つぎへ</p>;'],
  ['an attribute', 'export const Text = () => <p title="つぎへ" />;'],
])('%s in Japanese does not stand in the code', async (_, code) => {
  for (const layer of ['domain', 'protocol', 'replica', 'store', 'sync', 'features', 'ui', 'app'])
    expect(await complaintsAbout({ [`src/${layer}/text.tsx`]: `${code}\n` })).toEqual([
      expect.stringMatching(new RegExp(`^src/${layer}/text\\.tsx:1: 「つぎへ`)),
    ]);
});

test('Japanese in comments, patterns, tests and content is where it belongs', async () => {
  const found = await complaintsAbout({
    'src/ui/text.ts': '// 「つぎへ」\nexport const kanji = /[一-龠]/;\n',
    'src/ui/text.test.ts': "export const text = 'つぎへ';\n",
    'src/content/principles.ts': "export const text = 'つぎへ';\n",
  });
  expect(found).toEqual([]);
});
