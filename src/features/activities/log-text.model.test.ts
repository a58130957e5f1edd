import { loadWords, sayWords } from '#i18n/i18n.ts';
import type { Say } from '#i18n/use-words.tsx';
import { beforeAll, expect, test } from 'vitest';
import { logText } from './log-text.model.ts';

beforeAll(() => loadWords('activities'));

const say = ((key, values) => sayWords('activities', key, values)) as Say<'activities'>;

const log = {
  id: 'log',
  spaceId: 's',
  title: '公園清掃',
  on: '2026-11-22',
  startTime: '09:00',
  minutes: 90,
  place: '中央公園',
  adults: 9,
  children: 2,
  counted: 'ごみ袋',
  countedNumber: 12,
  good: '早く終わった',
  trouble: 'もめた',
  note: 'また来月',
} as const;

test('a log becomes a short text for a messenger, without what was difficult', () => {
  const text = logText(log, say, 'ja');
  expect(text.split('\n')).toEqual([
    '【活動の記録】公園清掃',
    expect.stringMatching(/11月22日.* 9:00から 1時間30分/u),
    'どこで：中央公園',
    '人数：大人9人、子ども2人',
    '数えたもの：ごみ袋 12',
    '良かったこと：早く終わった',
    'また来月',
  ]);
  expect(text).not.toContain('もめた');
});

test('what is not known leaves no empty line', () => {
  expect(logText({ id: 'l', spaceId: 's', title: '清掃' }, say, 'ja')).toBe('【活動の記録】清掃');
});
