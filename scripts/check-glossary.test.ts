import { expect, onTestFinished, test } from 'vitest';
import { checkGlossary } from './check-glossary.ts';
import { plantTree } from './planted-tree.ts';

function complaintsAbout(rows: string): string[] {
  const tree = plantTree({
    'docs/glossary.md': `# Words\n\n| In code | On the screen | Meaning |\n|---|---|---|\n${rows}\n`,
    'src/domain/meeting.ts': 'export type Meeting = { actionItem: string };\n',
    'src/i18n/locales/ja/meetings.ts': "export const meetings = { title: '会議', todo: 'やること' };\n",
  });
  onTestFinished(() => tree.remove());
  return checkGlossary(tree.root);
}

test('terms that the code and the screens use are accepted', () => {
  expect(
    complaintsAbout(
      '| `Meeting` | 会議 | people sit together |\n| `actionItem` | やること（会議の） | |\n| `Meeting` | — | |',
    ),
  ).toEqual([]);
});

test('a term the code does not know is reported', () => {
  expect(complaintsAbout('| `Meet` | 会議 | |')).toEqual(['docs/glossary.md: `Meet` is not in the code']);
});

test('a term no screen shows is reported', () => {
  expect(complaintsAbout('| `Meeting` | 打合せ | |')).toEqual(['docs/glossary.md: 「打合せ」 is on no screen']);
});

test('a glossary without terms is reported', () => {
  expect(complaintsAbout('')).toEqual(['docs/glossary.md has no table of terms']);
});
