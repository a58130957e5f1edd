import type { Party } from '#store/parties.ts';
import type { Member } from '#store/people.ts';
import { expect, it } from 'vitest';
import { askableOf, checkRound, emptyRound, newRoundOf, tooSmall } from './new-round.model.ts';

const parties: Party[] = [
  { id: 'a', spaceId: 's', name: '花丘町会' },
  { id: 'b', spaceId: 's', name: '道路課' },
];
const member = (id: string, partyId: string, role: NonNullable<Member['role']> = 'member'): Member => ({
  id,
  spaceId: 's',
  partyId,
  role,
});
const members = [member('1', 'a'), member('2', 'a'), member('3', 'a'), member('4', 'b'), member('5', 'b', 'reviewer')];
const nameless = { ...emptyRound('do', false), voice: 'anonymous' as const };

it('proposes the time that fits the stage of the project', () => {
  expect((['plan', 'do', 'see'] as const).map((stage) => emptyRound(stage, false).phase)).toEqual([
    'before',
    'mid',
    'after',
  ]);
});

it('proposes one phone going round when the project is on this phone only', () => {
  expect(emptyRound('plan', true).collect).toBe('onePhone');
});

it('warns where fewer than three people of a party are named', () => {
  const form = { ...nameless, evaluators: ['1', '2', '3', '4'] };
  expect(tooSmall(form, parties, members).map((party) => party.name)).toEqual(['道路課']);
  expect(tooSmall(emptyRound('do', false), parties, members)).toEqual([]);
});

it('does not open while nobody of a party is asked, or with a due day that is over', () => {
  const problems = checkRound({ ...nameless, evaluators: ['1'], dueOn: '2026-11-01' }, parties, members, '2026-11-22');
  expect(problems).toEqual([
    { fieldId: 'asked-b', key: 'error_nobody', party: '道路課' },
    { fieldId: 'due', key: 'error_due', party: '' },
  ]);
});

it('asks no reviewer from outside', () => {
  expect(askableOf(members, 'b').map((one) => one.id)).toEqual(['4']);
});

it('names people only where people answer', () => {
  expect(newRoundOf({ ...emptyRound('plan', false), evaluators: ['1'] }, 'short-long@1')).not.toHaveProperty(
    'evaluators',
  );
  expect(newRoundOf({ ...nameless, evaluators: ['1'] }, 'yamaguchi-6-short-long@1')).toMatchObject({
    evaluators: ['1'],
    length: 'short',
    set: 'yamaguchi-6-short-long@1',
  });
});
