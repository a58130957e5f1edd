import { expect, test } from 'vitest';
import { paths } from '#paths';

test('a link to a meeting carries the space and the meeting', () => {
  expect(paths.meeting('s1', 'm1')).toBe('/s/s1/meetings/m1');
  expect(paths.meeting.pattern).toBe('/s/:space/meetings/:id');
});

test('an id with strange characters cannot leave its place in the address', () => {
  expect(paths.person('a/b', '../x?y#z')).toBe('/s/a%2Fb/people/..%2Fx%3Fy%23z');
});

test('fixed words come before ids of the same shape, so that "new" is never taken for somebody', () => {
  const patterns = Object.values(paths).map((one) => one.pattern as string);
  for (const [index, pattern] of patterns.entries()) {
    const matcher = new RegExp(`^${pattern.replace(/:\w+/gu, '[^/]+')}$`, 'u');
    const later = patterns.slice(index + 1).filter((other) => !other.endsWith(pattern) && matcher.test(other));
    expect(later).toEqual([]);
  }
});
