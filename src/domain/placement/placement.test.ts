import { describe, expect, test } from 'vitest';
import { notedOf, placementOf } from './placement.ts';

const rules = {
  placement: [
    {
      id: 'alone',
      options: [
        { id: 'yes', to: { end: 'alone' } },
        { id: 'no', to: { question: 'who' } },
      ],
    },
    {
      id: 'who',
      options: [
        { id: 'citizens', to: { domain: 'd2' } },
        { id: 'city', to: { domain: 'd5' } },
      ],
    },
  ],
  domains: [
    { id: 'd2', forms: ['support', 'grant'] },
    { id: 'd5', forms: [] },
  ],
};
const project = (fields: object) => ({ id: 'p', spaceId: 's', ...fields });

describe('domain and form of a project', () => {
  test('a project nobody has thought about is neither begun nor settled', () => {
    expect(placementOf(null, rules)).toMatchObject({ domain: null, end: null, form: null, isBegun: false });
    expect(placementOf(null, rules).isSettled).toBe(false);
  });

  test('a domain with forms is settled only when one was chosen', () => {
    const answered = { 'placement.alone': 'no', 'placement.who': 'citizens' };
    expect(placementOf(project(answered), rules)).toMatchObject({ domain: 'd2', isSettled: false });
    const chosen = placementOf(project({ ...answered, form: 'grant' }), rules);
    expect(chosen).toMatchObject({ form: 'grant', isSettled: true });
  });

  test('a domain without forms is settled by itself', () => {
    const found = placementOf(project({ 'placement.alone': 'no', 'placement.who': 'city' }), rules);
    expect(found).toMatchObject({ domain: 'd5', forms: [], isSettled: true });
  });

  test('the honest end is an end, and the form chosen before counts no more', () => {
    const found = placementOf(project({ 'placement.alone': 'yes', 'placement.who': 'citizens', form: 'grant' }), rules);
    expect(found).toMatchObject({ end: 'alone', domain: null, form: null, isSettled: true });
    expect(notedOf(rules, { alone: 'yes', who: 'citizens' }, 'grant')).toEqual({
      domain: null,
      isTogether: false,
      form: null,
    });
  });

  test('reconsidering leads back to the domain; the form stays where it fits', () => {
    const noted = notedOf(rules, { alone: 'no', who: 'citizens' }, 'grant');
    expect(noted).toEqual({ domain: 'd2', isTogether: true, form: 'grant' });
    expect(notedOf(rules, { alone: 'no', who: 'city' }, 'grant').form).toBeNull();
  });

  test('two phones answered at once: the answers count, not the domain noted from half of them', () => {
    const merged = project({ 'placement.alone': 'no', 'placement.who': 'city', domain: 'd2', form: 'support' });
    expect(placementOf(merged, rules)).toMatchObject({ domain: 'd5', form: null });
  });
});
