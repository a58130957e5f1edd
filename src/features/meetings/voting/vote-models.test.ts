import type { Vote } from '#store/votes.ts';
import { expect, test } from 'vitest';
import { isTouched, readBoardDraft } from '../board-draft.model.ts';
import { decisionDraft } from './vote-decision.model.ts';
import { emptyVoteForm, problemsOf, voteOf } from './vote-form.model.ts';

const word = (id: string) => id.toUpperCase();
const line = (question: string, counts: readonly { readonly choice: string; readonly number: number }[]) =>
  `${question}: ${counts.map(({ choice, number }) => `${choice} ${number}`).join(', ')}`;
const vote: Vote = { id: 'v', spaceId: 's', meetingId: 'm', agendaItemId: 'a', question: '会費を上げる' };

test('a vote needs a question, and two choices when they are its own', () => {
  expect(problemsOf(emptyVoteForm(''))).toEqual(['question']);
  const own = { ...emptyVoteForm(''), question: '日にち', sort: 'own' } as const;
  expect(problemsOf({ ...own, own: '2日\n\n 2日 ' })).toEqual(['choices']);
  expect(problemsOf({ ...own, own: '2日\n9日' })).toEqual([]);
  expect(problemsOf({ ...own, own: [...'123456789'].join('\n') })).toEqual(['choices']);
  const long = `2日\n${'あ'.repeat(61)}`;
  expect(problemsOf({ ...own, own: long })).toEqual(['choice']);
  expect(voteOf({ ...own, own: long }, () => '').choices.at(-1)?.text).toHaveLength(61);
});

test('the plain three have their words, own ones are numbered', () => {
  const plain = voteOf({ ...emptyVoteForm('a'), question: ' 会費 ' }, word);
  expect(plain).toEqual({
    question: '会費',
    voice: 'open',
    agendaItemId: 'a',
    choices: ['yes', 'no', 'held'].map((id) => ({ id, text: word(id) })),
  });
  const own = voteOf({ ...emptyVoteForm(''), sort: 'own', own: '2日\n9日' }, word);
  expect(own.choices).toEqual([
    { id: 'c1', text: '2日' },
    { id: 'c2', text: '9日' },
  ]);
});

test('a result becomes a decision that is half written, with its figures', () => {
  const counted: Vote = {
    ...vote,
    state: 'closed',
    'choice.yes': '賛成',
    'choice.no': '反対',
    'count.yes': 5,
    'count.no': 1,
  };
  const draft = decisionDraft(counted, new Set(['a']), line);
  expect(draft).toMatchObject({
    part: 'a',
    entry: { form: { text: '会費を上げる', inFavour: 5, against: 1, held: 0 } },
  });
  expect(readBoardDraft(draft)).toEqual(draft);
  expect(draft?.entry && isTouched(draft.entry)).toBe(true);
  expect(decisionDraft(counted, new Set(), line)?.part).toBe('rest');
  expect(decisionDraft({ ...counted, 'count.no': null }, new Set(), line)).toBeNull();
});

test('of own choices the figures stand in the line itself', () => {
  const own: Vote = { ...vote, state: 'closed', 'choice.c1': '2日', 'choice.c2': '9日', 'count.c1': 2, 'count.c2': 3 };
  expect(decisionDraft(own, new Set(), line)?.entry).toMatchObject({
    form: { text: '会費を上げる: 2日 2, 9日 3', result: 'none' },
  });
});
