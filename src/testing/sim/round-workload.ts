/** Rounds of evaluation as people go through them: opening, answering, passing one phone round, showing. */
import type { Edit, Fields, RecordOf } from '#domain/records.ts';
import { derivedId } from '#protocol/derived-id.ts';
import type { Reader } from '#replica/reader.ts';
import { type Act, any, edit, word, write } from './act.ts';
import type { Town } from './town.ts';
import type { Device, World } from './world.ts';

export const createRound: Act = (world, town, device) =>
  write(world, device, town.project, 'round.create', async (read, fresh) => {
    const rounds = await read.list('evaluationRound');
    if (rounds.some((round) => round.state === 'open')) return [];
    const voice = world.random.pick(['party', 'anonymous']);
    const members = voice === 'anonymous' ? await read.list('member') : [];
    const asked = Object.fromEntries(members.map((member) => [`evaluators.${member.id}`, true]));
    return [
      edit('evaluationRound', fresh(), {
        number: rounds.length + 1,
        cycle: 1,
        phase: 'mid',
        set: 'short-long@1',
        length: 'short',
        voice,
        collect: 'phones',
        state: 'open',
        authorId: read.me,
        ...asked,
      }),
    ];
  });

export const answerSheet: Act = (world, town, device) =>
  write(world, device, town.project, 'sheet.write', async (read, fresh) => {
    const round = any(world, await openRounds(read));
    const me = await read.get('member', read.me);
    const partyId = me?.partyId;
    if (!round || !partyId) return [];
    const parts = { roundId: round.id, partyId };
    const promise = derivedId('promise', town.project, parts) ?? '';
    const sheet = await ownSheet(read, town, round, parts, fresh);
    const said = { rating: 1 + world.random.below(4), comment: word(world) };
    const { rating, comment } = isTurned(world, device) ? turn(said) : said;
    const set = { 'answer.p1-mid-a.us': rating, 'comment.p1-mid-a': comment, isDone: world.random.chance(0.7) };
    return [
      edit('promise', promise, { ...parts, memberId: read.me, isGiven: true }),
      edit('assessment', sheet.id, { ...sheet.birth, ...set }),
    ];
  });

const isTurned = (world: World, device: Device): boolean =>
  world.turned?.isTurned === true && world.turned.account === device.account;

/** The opposite rating and another comment of the same length. */
const turn = (said: { rating: number; comment: string }) => ({
  rating: 5 - said.rating,
  comment: [...said.comment].reverse().join(''),
});

/** A party's sheet has one id for all its people; a nameless one is random and found again by its writer only. */
const ownSheet = async (
  read: Reader,
  town: Town,
  round: RecordOf<'evaluationRound'>,
  parts: { roundId: string; partyId: string },
  fresh: () => string,
): Promise<{ id: string; birth: Fields }> => {
  const isNameless = round.voice === 'anonymous';
  const sheets = await read.list('assessment', round.id);
  const known = sheets.find((one) => (isNameless ? one.memberId === read.me : one.partyId === parts.partyId));
  if (known) return { id: known.id, birth: {} };
  const birth = { ...parts, ...(isNameless ? { memberId: read.me } : {}), origin: 'phone' };
  return { id: derivedId('assessment', town.project, birth) ?? fresh(), birth };
};

/** One phone was passed round: sheets of all parties and the showing are one edit. */
export const passRound: Act = (world, town, device) =>
  write(world, device, town.project, 'round.pass', async (read, fresh) => {
    if (world.turned) return [];
    const rounds = await read.list('evaluationRound');
    const open = rounds.find((round) => round.state === 'open' && round.collect === 'onePhone');
    if (!open)
      return rounds.some((round) => round.state === 'open') ? [] : [openRound(world, read, fresh(), rounds.length)];
    const asked = Object.keys(open).flatMap((key) => (key.startsWith('evaluators.') ? [key.slice(11)] : []));
    const members = await read.list('member');
    const sheets: Edit[] = [];
    for (const partyId of town.parties) {
      const parts = { roundId: open.id, partyId };
      const promise = derivedId('promise', town.project, parts) ?? '';
      sheets.push(edit('promise', promise, { ...parts, memberId: read.me, isGiven: true }));
      const voices =
        open.voice === 'party'
          ? [{}]
          : members
              .filter((one) => one.partyId === partyId && asked.includes(one.id))
              .map((one) => ({ memberId: one.id }));
      for (const voice of voices) {
        const birth = { ...parts, ...voice, origin: 'pass' };
        const id = derivedId('assessment', town.project, birth) ?? fresh();
        sheets.push(
          edit('assessment', id, { ...birth, 'answer.p1-mid-a.us': 1 + world.random.below(4), isDone: true }),
        );
      }
    }
    return [...sheets, edit('evaluationRound', open.id, { state: 'shown', shownAt: device.ports.clock.now() })];
  });

const openRound = (world: World, read: Reader, id: string, count: number): Edit =>
  edit('evaluationRound', id, {
    number: count + 1,
    cycle: 1,
    phase: 'mid',
    set: 'short-long@1',
    length: 'short',
    voice: world.random.pick(['party', 'party', 'anonymous']),
    collect: 'onePhone',
    state: 'open',
    authorId: read.me,
    [`evaluators.${read.me}`]: true,
  });

/** Rounds answered on everybody's own phone. */
const openRounds = async (read: Reader) =>
  (await read.list('evaluationRound')).filter((one) => one.state === 'open' && one.collect === 'phones');

export const show: Act = (world, town, device) =>
  write(world, device, town.project, 'round.show', async (read) => {
    const round = any(world, await openRounds(read));
    if (world.turned) return [];
    return round ? [edit('evaluationRound', round.id, { state: 'shown', shownAt: device.ports.clock.now() })] : [];
  });
