import { quorumOf } from '#domain/meeting/quorum.ts';
import { loadWords, sayWords } from '#i18n/i18n.ts';
import { beforeAll, expect, test } from 'vitest';
import type { SayMeetings } from './entry-words.ts';
import { heightOf } from './registers/one-screen.ts';
import { minutesText } from './minutes-text.model.ts';

const say: SayMeetings = (key, values) => sayWords('meetings', key, values);
const meeting = {
  id: 'm',
  spaceId: 's',
  title: '役員会',
  on: '2026-11-22',
  startTime: '19:00',
  place: '会館',
} as const;
const names = new Map([
  ['hana', '北村 花'],
  ['p1', '青葉学生会'],
]);
const nothing = {
  decisions: [],
  actions: [],
  votes: [],
  corrections: [],
  quorum: quorumOf([], null),
  names,
  isDraft: false,
};

beforeAll(() => loadWords('meetings'));

test('the text says what was decided, who does what by when, and when we meet again', () => {
  const attendance = ['present', 'present', 'proxy'].map((state, index) => ({ id: `a${index}`, spaceId: 's', state }));
  const text = minutesText(
    {
      meeting: { ...meeting, nextOn: '2026-12-20' },
      decisions: [
        { id: 'd1', spaceId: 's', text: '雨天は翌日に延期', isUnanimous: true },
        { id: 'd2', spaceId: 's', text: '会費は年1200円', inFavour: 7, against: 1, held: 0 },
        { id: 'd3', spaceId: 's', text: '会場は公民館' },
      ],
      actions: [
        { id: 'a1', spaceId: 's', what: 'テント予約', ownerId: 'hana', dueOn: '2026-11-30' },
        { id: 'a2', spaceId: 's', what: 'ポスター', partyId: 'p1' },
        { id: 'a3', spaceId: 's', what: '鍵' },
      ],
      quorum: quorumOf(attendance as Parameters<typeof quorumOf>[0], null),
      names,
      votes: [],
      corrections: [],
      isDraft: false,
    },
    say,
    'ja',
  );
  expect(text).toBe(
    [
      '【役員会】',
      '2026年11月22日(日) 19:00',
      '場所 会館',
      '出席 2人　委任状 1人　書面 0人',
      '',
      '■決まったこと',
      '・雨天は翌日に延期（異議なし）',
      '・会費は年1200円（賛成 7・反対 1・保留 0）',
      '・会場は公民館',
      '',
      '■やること',
      '・テント予約（北村 花 11月30日(月)まで）',
      '・ポスター（青葉学生会）',
      '・鍵',
      '',
      '■次回 2026年12月20日(日)',
    ].join('\n'),
  );
});

test('what was not written has no heading, and a draft says so', () => {
  const text = minutesText(
    { ...nothing, meeting: { id: 'm', spaceId: 's', title: '役員会' }, isDraft: true },
    say,
    'ja',
  );
  expect(text).toBe('【役員会】（下書きです）');
});

test('much that was decided stays within one screen of a phone, and says how much more there is', () => {
  const decisions = Array.from({ length: 30 }, (_, index) => ({ id: `d${index}`, spaceId: 's', text: `決定${index}` }));
  const actions = Array.from({ length: 30 }, (_, index) => ({ id: `a${index}`, spaceId: 's', what: `宿題${index}` }));
  const text = minutesText({ ...nothing, meeting, decisions, actions }, say, 'ja');
  expect(heightOf(text)).toBeLessThanOrEqual(30);
  expect(text.match(/ほか22件/gu)).toHaveLength(2);
});

test('minutes that go round say that they are being checked', () => {
  const text = minutesText({ ...nothing, meeting: { ...meeting, checkingFrom: 1 }, isDraft: true }, say, 'ja');
  expect(text.split('\n')[0]).toBe('【役員会】（確認中です）');
});

test('the reason of a decision stands under it', () => {
  const decisions = [{ id: 'd', spaceId: 's', text: '会場は公民館', reason: '駐車場が広いから', isUnanimous: true }];
  const text = minutesText({ ...nothing, meeting, decisions }, say, 'ja');
  expect(text).toContain('・会場は公民館（異議なし）\n　理由：駐車場が広いから');
});

test('reasons that would not fit on a screen are left to the minutes, and the text says where they are', () => {
  const decisions = Array.from({ length: 8 }, (_, index) => ({
    id: `d${index}`,
    spaceId: 's',
    text: `決定${index}`,
    reason: '長い理由'.repeat(20),
  }));
  const text = minutesText({ ...nothing, meeting, decisions }, say, 'ja');
  expect(text).toContain('・決定7');
  expect(text).not.toContain('長い理由');
  expect(text).toContain('（理由は議事録にあります）');
  expect(heightOf(text)).toBeLessThanOrEqual(30);
});

const vote = {
  id: 'v',
  spaceId: 's',
  question: '会費を上げる',
  state: 'closed',
  'choice.yes': '賛成',
  'choice.no': '反対',
  'count.yes': 5,
  'count.no': 1,
} as const;

test('a vote that was counted is told with its figures, also one with choices of its own', () => {
  const own = { ...vote, id: 'w', question: '日にち', 'choice.yes': '2日', 'choice.no': '9日' };
  const text = minutesText({ ...nothing, meeting, votes: [vote, own] }, say, 'ja');
  expect(text).toContain('■投票\n・会費を上げる（賛成 5・反対 1）\n・日にち（2日 5・9日 1）');
});

test('a vote that became a decision, or is not counted yet, is not told twice', () => {
  const decisions = [{ id: 'd', spaceId: 's', text: '会費を上げる', inFavour: 5, against: 1, held: 0 }];
  expect(minutesText({ ...nothing, meeting, decisions, votes: [vote] }, say, 'ja')).not.toContain('■投票');
  const open = { ...vote, state: 'open' } as const;
  expect(minutesText({ ...nothing, meeting, votes: [open] }, say, 'ja')).not.toContain('■投票');
});

test('what was put right since is told with the result', () => {
  const corrections = [{ id: 'c', spaceId: 's', place: '会費', text: '1200円は1300円の誤りでした。' }];
  const text = minutesText({ ...nothing, meeting, corrections }, say, 'ja');
  expect(text).toContain('■訂正\n・会費：1200円は1300円の誤りでした。');
});

test('a full meeting of every sort of result stays readable: under two screens', () => {
  const many = <T extends object>(of: (index: number) => T) =>
    Array.from({ length: 30 }, (_, index) => ({ ...of(index), id: `${index}`, spaceId: 's' }));
  const text = minutesText(
    {
      ...nothing,
      meeting: { ...meeting, nextOn: '2026-12-20' },
      decisions: many((index) => ({ text: `決定${index}`, reason: '理由'.repeat(9) })),
      actions: many((index) => ({ what: `宿題${index}` })),
      votes: many((index) => ({ ...vote, question: `問い${index}` })),
      corrections: many((index) => ({ text: `訂正${index}` })),
    },
    say,
    'ja',
  );
  expect(heightOf(text)).toBeLessThanOrEqual(45);
  expect(text).toContain('■次回 2026年12月20日(日)');
});
