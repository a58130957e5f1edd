import type { Member } from '#store/people.ts';
import { expect, it } from 'vitest';
import { actionOf, checkImprovement, emptyImprovement } from './improvement-form.model.ts';

const members: Member[] = [{ id: 'm1', spaceId: 's', partyId: 'p1', name: '佐藤' }];
const filled = { what: ' 当番表を作る ', owner: 'member:m1', dueOn: '2026-12-20', doneWhen: '12月の会議で配った' };

it('wants to know what, who, until when, and how all will see that it is done', () => {
  expect(checkImprovement(emptyImprovement('')).map((problem) => problem.fieldId)).toEqual([
    'what',
    'owner',
    'due',
    'done_when',
  ]);
  expect(checkImprovement(filled)).toEqual([]);
});

it('names the person and the party they belong to', () => {
  expect(actionOf(filled, members)).toEqual({
    what: '当番表を作る',
    ownerId: 'm1',
    partyId: 'p1',
    dueOn: '2026-12-20',
    doneWhen: '12月の会議で配った',
  });
});

it('can be taken on by a whole party', () => {
  expect(actionOf({ ...filled, owner: 'party:p2' }, members)).toEqual({
    what: '当番表を作る',
    partyId: 'p2',
    dueOn: '2026-12-20',
    doneWhen: '12月の会議で配った',
  });
});
