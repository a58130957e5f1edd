import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PageBlock, readSharedPage, type SharedPage, textsOf, writeSharedPage } from './shared-page.ts';

const words = fc.string({ unit: 'grapheme', maxLength: 40 }).filter((text) => text.isWellFormed());
const block: fc.Arbitrary<PageBlock> = fc.oneof(
  fc.record({ kind: fc.constantFrom('heading', 'text', 'note'), text: words }),
  fc.record({ kind: fc.constant('list'), items: fc.array(words, { maxLength: 4 }) }),
  fc.record({ kind: fc.constant('facts'), rows: fc.array(fc.tuple(words, words), { maxLength: 4 }) }),
  fc.integer({ min: 1, max: 4 }).chain((columns) => {
    const row = fc.array(words, { minLength: columns, maxLength: columns });
    return fc.record({ kind: fc.constant('table'), caption: words, head: row, rows: fc.array(row, { maxLength: 4 }) });
  }),
) as fc.Arbitrary<PageBlock>;
const page: fc.Arbitrary<SharedPage> = fc.record({
  lang: fc.constantFrom('ja', 'en'),
  title: words,
  lead: words,
  blocks: fc.array(block, { maxLength: 6 }),
});

describe('a page for people outside', () => {
  test('is read as it was written, and none of its words is lost', () => {
    fc.assert(
      fc.property(page, (written) => {
        const read = readSharedPage(writeSharedPage(written));
        expect(read).toEqual(written);
        const body = writeSharedPage(written);
        for (const text of textsOf(written)) expect(body).toContain(JSON.stringify(text).slice(1, -1));
      }),
    );
  });

  test('is none when anything else stands in it', () => {
    const good = { lang: 'ja', title: 'a', lead: '', blocks: [] };
    expect(readSharedPage(JSON.stringify(good))).toEqual(good);
    const bad: unknown[] = [
      null,
      [],
      { ...good, script: 'x' },
      { ...good, lang: 'xx' },
      { ...good, title: 7 },
      { ...good, title: '\ud800' },
      { ...good, blocks: [{ kind: 'html', text: 'x' }] },
      { ...good, blocks: [{ kind: 'text', text: 'x', href: 'y' }] },
      { ...good, blocks: [{ kind: 'facts', rows: [['only one']] }] },
      { ...good, blocks: [{ kind: 'table', caption: '', head: ['a', 'b'], rows: [['1']] }] },
      { ...good, blocks: [{ kind: 'list', items: [{}] }] },
      { ...good, blocks: [null] },
    ];
    for (const one of bad) expect(readSharedPage(JSON.stringify(one)), JSON.stringify(one)).toBeNull();
    expect(readSharedPage('{')).toBeNull();
    expect(readSharedPage(undefined)).toBeNull();
    expect(readSharedPage(JSON.stringify({ ...good, title: 'x'.repeat(70_000) }))).toBeNull();
  });
});
