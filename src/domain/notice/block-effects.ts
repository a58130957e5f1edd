/** What follows for safety answers when somebody comes into another 班, or a 班 is taken away: other people read them. */
import type { Effect, Need } from '../policy/effect.ts';
import type { Around, Change } from '../policy/rule.ts';

/** Nothing to look at for every change but these two: a group has thousands of answers. */
export const blockNeeds = (change: Pick<Change, 'kind' | 'before' | 'after'>): Need['lists'] =>
  movesPeople(change) ? [['member'], ['safetyAnswer']] : [];

/** The answers of whoever was moved get the scope of where they are now. */
export const blockEffects = (change: Change, around: Around): Effect[] => {
  if (!movesPeople(change)) return [];
  const { kind, id } = change;
  const inBlock = around.list('member').filter(({ fields }) => fields['blockId'] === id);
  const moved = new Set(kind === 'member' ? [id] : inBlock.map((member) => member.id));
  return around
    .list('safetyAnswer')
    .filter(({ fields }) => moved.has(String(fields['memberId'])))
    .map((answer) => ({ do: 'rescope', id: answer.id }));
};

const movesPeople = ({ kind, before, after }: Pick<Change, 'kind' | 'before' | 'after'>): boolean => {
  const differs = (field: string) => before !== null && (before[field] ?? null) !== (after[field] ?? null);
  return (kind === 'member' && differs('blockId')) || (kind === 'block' && differs('deleted'));
};
