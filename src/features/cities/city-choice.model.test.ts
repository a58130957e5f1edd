import { expect, test } from 'vitest';
import { choiceOf, isSameChoice, questionsOfChoice, withCity } from './city-choice.model.ts';

test('a group that never chose goes by the default', () => {
  expect(choiceOf({})).toEqual({ citySet: 'kanazawa@1', principleSet: 'kanazawa-7@2' });
});

test('another city brings its principles, which can be changed back', () => {
  const yamaguchi = withCity(choiceOf({}), 'yamaguchi@1');
  expect(yamaguchi).toEqual({ citySet: 'yamaguchi@1', principleSet: 'yamaguchi-6@1' });
  expect(questionsOfChoice(yamaguchi)?.cards.gap).toBe(0.5);
  const mixed = { ...yamaguchi, principleSet: 'kanazawa-7@2' };
  expect(questionsOfChoice(mixed)?.id).toBe('short-long');
  expect(isSameChoice(mixed, yamaguchi)).toBe(false);
  expect(isSameChoice({ ...mixed }, mixed)).toBe(true);
});

test('a city this app does not know leaves the principles as they are', () => {
  const before = choiceOf({ citySet: 'yamaguchi@1' });
  expect(withCity(before, 'nowhere@3')).toEqual({ citySet: 'nowhere@3', principleSet: 'yamaguchi-6@1' });
});
