import { expect, test } from 'vitest';
import { receiversOf, thanksOfReceiver } from './thanks-choice.model.ts';

const record = { spaceId: 's' };
const parties = [
  { ...record, id: 'p1', name: '町会' },
  { ...record, id: 'p2', name: '学生' },
];
const members = [
  { ...record, id: 'me', name: '花', partyId: 'p1' },
  { ...record, id: 'm1', name: '一郎', partyId: 'p1' },
  { ...record, id: 'm2', name: '青', partyId: 'p2' },
];

test('others come first, and nobody thanks themselves', () => {
  const { parties: groups, people } = receiversOf(parties, members, { memberId: 'me', partyId: 'p1' });
  expect(groups.map(({ key }) => key)).toEqual(['party:p2', 'party:p1']);
  expect(people.map(({ key }) => key)).toEqual(['member:m2', 'member:m1']);
});

test('thanks name a party or a person, with a line only when there is one', () => {
  expect(thanksOfReceiver('party:p2', ' ', null)).toEqual({ toPartyId: 'p2' });
  expect(thanksOfReceiver('member:m2', ' どうも ', 'log')).toEqual({
    toMemberId: 'm2',
    text: 'どうも',
    aboutId: 'log',
  });
});
