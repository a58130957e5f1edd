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
const nothing = { decisions: [], actions: [], quorum: quorumOf([], null), names, isDraft: false };

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
