import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type MinutesContent, minutesWords } from './minutes-words.ts';

const at = { spaceId: 's' };
const content: MinutesContent = {
  meeting: { id: 'm', ...at, title: '役員会', on: '2026-11-22', state: 'draft' },
  agenda: [{ id: 'g1', ...at, title: '会費', order: 'a' }],
  remarks: [{ id: 'r1', ...at, text: '高い', speakerId: 'ume' }],
  decisions: [
    { id: 'd1', ...at, text: '会費は年1200円', inFavour: 7, against: 1, held: 0 },
    { id: 'd2', ...at, text: '集金は5月' },
  ],
  actions: [{ id: 'a1', ...at, what: 'ちらし', ownerId: 'hana' }],
  attendance: [{ id: 't1', ...at, memberId: 'ume', state: 'present' }],
  body: '本文',
};
const words = minutesWords(content);

test('everything that is read is told apart when it changes', () => {
  const changed: Partial<MinutesContent>[] = [
    { meeting: { ...content.meeting, place: '会館' } },
    { agenda: [] },
    { remarks: [{ id: 'r1', ...at, text: '高い', speakerId: 'ken' }] },
    { decisions: content.decisions.map((one) => ({ ...one, byPaper: 3 })) },
    { actions: [{ id: 'a1', ...at, what: 'ちらし', ownerId: 'hana', dueOn: '2026-12-01' }] },
    { attendance: [{ id: 't1', ...at, memberId: 'ume', state: 'proxy' }] },
    { body: '本文。' },
  ];
  for (const change of changed) expect(minutesWords({ ...content, ...change })).not.toBe(words);
});

test('what goes on afterwards changes nothing: a やること that is done, the minutes sent round or settled', () => {
  const later: MinutesContent = {
    ...content,
    meeting: { ...content.meeting, state: 'confirmed', checkingFrom: 1, confirmedAt: 2, 'signer.ume': true },
    actions: content.actions.map((action) => ({ ...action, doneOn: '2026-12-01' })),
    body: '本文\n',
  };
  expect(minutesWords(later)).toBe(words);
});

test('two phones that hold the same in another order read the same words', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...content.decisions], { minLength: 2 }), (decisions) => {
      expect(minutesWords({ ...content, decisions })).toBe(words);
    }),
  );
});
