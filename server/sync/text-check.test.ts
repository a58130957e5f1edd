import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { fromBase64, toBase64 } from '#protocol/base64.ts';
import { openTextSession, textOfUpdates } from '#replica/long-text.ts';
import { textState } from '#protocol/long-text-state.ts';
import { mergedUpdate } from './merged-texts.ts';
import { checkTextUpdate } from './text-check.ts';

const limit = { maxUpdateBytes: 65_536, maxDocBytes: 1_048_576 };
const check = (known: readonly string[], update: string) => checkTextUpdate(known, update, limit);

/** What somebody sends who does not use our app. @param known what they have received */
const written = (write: (doc: Y.Doc) => void, known: readonly string[] = []): string => {
  // Whoever means harm sends what they deleted with the rest.
  const doc = new Y.Doc({ gc: false });
  for (const one of known) Y.applyUpdate(doc, fromBase64(one));
  const before = Y.encodeStateVector(doc);
  doc.transact(() => write(doc));
  return toBase64(Y.encodeStateAsUpdate(doc, before));
};

const letters = written((doc) => doc.getText('t').insert(0, '花だんの水やり'));

describe('an update of a text', () => {
  test.each<[string, (text: Y.Text, doc: Y.Doc) => void]>([
    ['an attribute of the whole text', (text) => text.setAttribute('note', 'ひみつ')],
    [
      'an attribute beside letters',
      (text) => {
        text.insert(0, '花だん');
        text.setAttribute('note', { hidden: true });
      },
    ],
    [
      'an attribute that is taken back at once',
      (text) => {
        text.setAttribute('note', 'ひみつ');
        text.removeAttribute('note');
      },
    ],
    ['bold letters', (text) => text.insert(0, '花だん', { bold: true })],
    ['a picture', (text) => text.insertEmbed(0, { image: 'data:' })],
    [
      'a picture that is taken away at once',
      (text) => {
        text.insert(0, '花だん');
        text.insertEmbed(1, { image: 'data:' });
        text.delete(1, 1);
      },
    ],
    ['a text inside the text', (text) => text.insertEmbed(0, new Y.Text('内'))],
    ['a text under another name', (_, doc) => doc.getText('u').insert(0, '別')],
    [
      'a text under another name that is emptied at once',
      (_, doc) => {
        doc.getText('u').insert(0, '別');
        doc.getText('u').delete(0, 1);
      },
    ],
  ])('with %s is refused, in a new text and in one that has letters', (_, write) => {
    const refused = [[], [letters]].map((known) =>
      check(
        known,
        written((doc) => write(doc.getText('t'), doc), known),
      ),
    );
    expect(refused).toEqual(['text.not_plain', 'text.not_plain']);
  });

  test('that makes a map or a list of the text is refused', () => {
    expect(
      check(
        [],
        written((doc) => doc.getMap('t').set('key', 'ひみつ')),
      ),
    ).toBe('text.not_plain');
    expect(
      check(
        [],
        written((doc) => doc.getArray('t').push([1])),
      ),
    ).toBe('text.not_plain');
  });

  test('that only takes letters away is taken', () => {
    const shorter = written((doc) => doc.getText('t').delete(1, 3), [letters]);
    expect(check([letters], shorter)).toBeNull();
    expect(textOfUpdates([letters, shorter])).toBe('花水やり');
  });

  test('is refused when it rests on letters nobody has sent', () => {
    const later = written((doc) => doc.getText('t').insert(2, 'の'), [letters]);
    expect(check([], later)).toBe('text.missing_base');
    expect(check([letters], later)).toBeNull();
  });

  test('that our own app makes is always taken, however people type, and also after it was put together', () => {
    const step = fc.oneof(
      fc.record({
        do: fc.constant('type' as const),
        who: fc.nat(2),
        from: fc.nat(40),
        cut: fc.nat(6),
        word: fc.string({ unit: 'grapheme', maxLength: 8 }),
      }),
      fc.record({ do: fc.constantFrom('send' as const, 'fetch' as const, 'reopen' as const), who: fc.nat(2) }),
      fc.record({ do: fc.constant('compact' as const), most: fc.integer({ min: 2, max: 20 }) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let known: string[] = [];
        const sessions = [0, 1, 2].map(() => openTextSession([]));
        const send = (who: number): void => {
          const update = sessions[who]?.take() ?? null;
          if (update === null) return;
          expect(check(known, update)).toBeNull();
          known.push(update);
        };
        for (const one of steps) {
          if (one.do === 'compact') {
            const old = known.slice(0, one.most);
            if (old.length < 2) continue;
            const merged = mergedUpdate(old) ?? 'cannot stand for itself';
            const before = textState('t', known);
            known = [merged, ...known.slice(old.length)];
            expect(textState('t', known)).toEqual(before);
            continue;
          }
          const session = sessions[one.who];
          if (!session) continue;
          if (one.do === 'type') {
            const now = [...session.text()];
            session.edit([...now.slice(0, one.from), one.word, ...now.slice(one.from + one.cut)].join(''));
          } else if (one.do === 'fetch') session.receive(known);
          else send(one.who);
          if (one.do === 'reopen') {
            session.close();
            sessions[one.who] = openTextSession(known);
          }
        }
        for (const who of sessions.keys()) send(who);
        for (const session of sessions) session.receive(known);
        expect(new Set([textOfUpdates(known), ...sessions.map((session) => session.text())]).size).toBe(1);
      }),
      { numRuns: 300 },
    );
  });
});
