import { expect, test } from 'vitest';
import { isCalled } from './find-name.model.ts';

const hana = { name: '北村 花', reading: 'きたむら はな' };

test('somebody is found by a part of the name or of the reading, however it is typed', () => {
  for (const typed of ['北村', '花', 'きたむら', 'キタムラ', 'ｷﾀﾑﾗ', 'きたむらはな', '北村花']) {
    expect(isCalled(hana, typed), typed).toBe(true);
  }
  expect(isCalled(hana, 'さとう')).toBe(false);
  expect(isCalled({ name: 'Ann' }, 'ＡＮＮ')).toBe(true);
});
