import { describe, expect, test } from 'vitest';
import type { Fields } from '../records.ts';
import { judge } from './policy.ts';
import { actor, around, change, me, neighbour, other } from './policy-world.ts';

const town = around([
  neighbour('safetyCheck', 'open', { title: '地震', state: 'open' }),
  neighbour('safetyCheck', 'closed', { title: '地震', state: 'closed' }),
  neighbour('member', me, { name: '私' }),
  neighbour('member', other, { name: '花' }),
]);
const said = (set: Fields, by = actor('member')) => judge(by, change('safetyAnswer', null, set), town)?.code ?? null;

describe('how somebody is', () => {
  test('is said by themselves, and typed by officers', () => {
    expect(said({ checkId: 'open', memberId: me, state: 'safe' })).toBeNull();
    expect(said({ checkId: 'open', memberId: other, state: 'safe', typedBy: me })).toBe('policy.not_allowed');
    expect(said({ checkId: 'open', memberId: other, state: 'safe', typedBy: me }, actor('officer'))).toBeNull();
  });

  test('in one’s own hand it does not carry the name of whoever typed before', () => {
    const typed = { checkId: 'open', memberId: me, state: 'help', typedBy: other };
    const own = (set: Fields) => judge(actor('member'), change('safetyAnswer', typed, set), town)?.code ?? null;
    expect(own({ state: 'safe' })).toBe('policy.wrong_author');
    expect(own({ state: 'safe', typedBy: null })).toBeNull();
  });

  test('a call for help without a network still arrives when the round was closed meanwhile', () => {
    expect(said({ checkId: 'closed', memberId: me, state: 'help' })).toBeNull();
    expect(
      judge(
        actor('member'),
        change('safetyAnswer', { checkId: 'closed', memberId: me, state: 'safe' }, { state: 'help' }),
        town,
      ),
    ).toBeNull();
  });

  test('nobody types for others into a round that is closed', () => {
    expect(said({ checkId: 'closed', memberId: other, state: 'safe', typedBy: me }, actor('officer'))).toBe(
      'policy.not_allowed',
    );
  });
});
