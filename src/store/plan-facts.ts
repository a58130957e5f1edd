import type { PlanFacts } from '#domain/agreement/first-draft.ts';
import type { RecordOf } from '#domain/records.ts';
import type { NotebookDb } from './database.ts';
import { listRecords } from './read-rows.ts';

/** What the plan of the running cycle says, as an agreement needs it. */
export const readPlanFacts = async (db: NotebookDb, space: string): Promise<PlanFacts> => {
  const [projects, parties, members, duties] = await Promise.all([
    listRecords(db, space, 'project'),
    listRecords(db, space, 'party'),
    listRecords(db, space, 'member'),
    listRecords(db, space, 'duty'),
  ]);
  const charter = projects[0];
  const current = duties.filter((duty) => (duty.cycle ?? 1) === (charter?.cycle ?? 1));
  return {
    whose: charter?.whose ?? '',
    trouble: charter?.trouble ?? '',
    change: charter?.change ?? '',
    issue: charter?.issue ?? '',
    costs: charter?.costs ?? '',
    information: charter?.information ?? '',
    insurance: charter?.insurance ?? '',
    startOn: charter?.startOn ?? '',
    endOn: charter?.endOn ?? '',
    parties: parties.map(({ id, name, brings }) => ({
      name: name ?? '',
      brings: brings ?? '',
      representative: personOf(members, id, 'representative'),
      deputy: personOf(members, id, 'deputy'),
      duties: current.filter((duty) => duty.partyId === id).map(dutyFacts),
    })),
    sharedDuties: current.filter((duty) => !parties.some(({ id }) => id === duty.partyId)).map(dutyFacts),
  };
};

const dutyFacts = ({ what, untilOn }: RecordOf<'duty'>) => ({ what: what ?? '', untilOn: untilOn ?? '' });

/** Office and name of whoever holds the seat: the first, where two do. */
const personOf = (
  members: readonly RecordOf<'member'>[],
  partyId: string,
  role: 'representative' | 'deputy',
): string => {
  const person = members.find(
    (member) => member.partyId === partyId && member.role === role && (member.status ?? 'active') === 'active',
  );
  return person ? [person.office ?? '', person.name ?? ''].filter((part) => part !== '').join(' ') : '';
};
