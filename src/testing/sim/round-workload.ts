/** Rounds of evaluation as people go through them: opening, answering, passing one phone round, showing, talking about it. */
import type { Edit, Fields, RecordOf } from '#domain/records.ts';
import { derivedId } from '#protocol/derived-id.ts';
import type { Reader } from '#replica/reader.ts';
import { type Act, any, edit, type Hand, word, write } from './act.ts';
import { changeOne, deleteOne } from './group-workload.ts';
import type { Town } from './town.ts';

const roundFields = (hand: Hand, number: number, me: string): Fields => ({
  number,
  cycle: 1,
  phase: 'mid',
  set: 'short-long@1',
  length: 'short',
  state: 'open',
  authorId: me,
  dueOn: hand.random.chance(0.5) ? '2026-03-30' : '2027-06-01',
});

export const createRound: Act = (hand) =>
  write(hand, hand.town.project, 'round.create', async (read, fresh) => {
    const rounds = await read.list('evaluationRound');
    if (rounds.some((round) => round.state === 'open')) return [];
    const voice = hand.random.pick(['party', 'anonymous']);
    const members = voice === 'anonymous' ? await read.list('member') : [];
    const asked = Object.fromEntries(members.map((member) => [`evaluators.${member.id}`, true]));
    const fields = { ...roundFields(hand, rounds.length + 1, read.me), voice, collect: 'phones', ...asked };
    return [edit('evaluationRound', fresh(), fields)];
  });

export const answerSheet: Act = (hand) =>
  write(hand, hand.town.project, 'sheet.write', async (read, fresh) => {
    const { town, random } = hand;
    const round = any(random, await openRounds(read));
    const me = await read.get('member', read.me);
    const partyId = me?.partyId;
    if (!round || !partyId) return [];
    const parts = { roundId: round.id, partyId };
    const promise = derivedId('promise', town.project, parts) ?? '';
    const sheet = await ownSheet(read, town, round, parts, fresh);
    const said = { rating: 1 + random.below(4), comment: word(random) };
    const isDone = random.chance(0.8);
    const { rating, comment } = isTurned(hand) ? turn(said) : said;
    const set = { 'answer.p1-mid-a.us': rating, 'comment.p1-mid-a': comment, isDone };
    return [
      edit('promise', promise, { ...parts, memberId: read.me, isGiven: true }),
      edit('assessment', sheet.id, { ...sheet.birth, ...set }),
    ];
  });

/** A whole party is turned round: its people write into one sheet, and what is equal stays equal. */
const isTurned = ({ world, town, tab }: Hand): boolean =>
  world.turned?.isTurned === true && town.partyOf(world.turned.account) === town.partyOf(tab.device.account);

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
const passRound: Act = (hand) =>
  write(hand, hand.town.project, 'round.pass', async (read, fresh) => {
    const { world, town, random, tab } = hand;
    if (world.turned) return [];
    const rounds = await read.list('evaluationRound');
    const open = rounds.find((round) => round.state === 'open' && round.collect === 'onePhone');
    if (!open)
      return rounds.some((round) => round.state === 'open') ? [] : [openRound(hand, read, fresh(), rounds.length)];
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
        sheets.push(edit('assessment', id, { ...birth, 'answer.p1-mid-a.us': 1 + random.below(4), isDone: true }));
      }
    }
    return [...sheets, edit('evaluationRound', open.id, { state: 'shown', shownAt: tab.ports.clock.now() })];
  });

const openRound = (hand: Hand, read: Reader, id: string, count: number): Edit =>
  edit('evaluationRound', id, {
    ...roundFields(hand, count + 1, read.me),
    voice: hand.random.pick(['party', 'party', 'anonymous']),
    collect: 'onePhone',
    [`evaluators.${read.me}`]: true,
  });

/** Rounds answered on everybody's own phone. */
const openRounds = async (read: Reader) =>
  (await read.list('evaluationRound')).filter((one) => one.state === 'open' && one.collect === 'phones');

export const show: Act = (hand) =>
  write(hand, hand.town.project, 'round.show', async (read) => {
    const round = any(hand.random, await openRounds(read));
    if (hand.world.turned) return [];
    return round ? [edit('evaluationRound', round.id, { state: 'shown', shownAt: hand.tab.ports.clock.now() })] : [];
  });

/** The day is over and not everybody answered: the round ends without being shown. */
const close: Act = (hand) =>
  write(hand, hand.town.project, 'round.close', async (read) => {
    const round = any(
      hand.random,
      (await read.list('evaluationRound')).filter((one) => one.state === 'open'),
    );
    return round ? [edit('evaluationRound', round.id, { state: 'closed' })] : [];
  });

const stayAway: Act = (hand) =>
  write(hand, hand.town.project, 'round.absent', async (read) => {
    const round = any(hand.random, await openRounds(read));
    const partyId = (await read.get('member', read.me))?.partyId;
    return round && partyId
      ? [edit('evaluationRound', round.id, { [`absent.${partyId}`]: hand.random.chance(0.5) })]
      : [];
  });

/** What a shown round is talked about. */
const writeFinding: Act = (hand) =>
  write(hand, hand.town.project, 'finding.write', async (read) => {
    const shown = (await read.list('evaluationRound')).filter((one) => one.state === 'shown');
    const round = any(hand.random, shown);
    if (!round) return [];
    const parts = { roundId: round.id, card: hand.random.pick(['1', '2']) };
    const id = derivedId('finding', hand.town.project, parts) ?? '';
    return [edit('finding', id, { ...parts, [hand.random.pick(['shared', 'differs', 'improve'])]: word(hand.random) })];
  });

const writeProjectTask: Act = (hand) =>
  write(hand, hand.town.project, 'actionItem.create', async (read, fresh) => {
    const finding = any(hand.random, await read.list('finding'));
    return finding
      ? [edit('actionItem', fresh(), { findingId: finding.id, what: word(hand.random), authorId: read.me })]
      : [];
  });

export const roundActs: readonly (readonly [number, Act])[] = [
  [5, createRound],
  [20, answerSheet],
  [7, show],
  [5, passRound],
  [1, close],
  [1, stayAway],
  [3, writeFinding],
  [1, deleteOne('finding', 'project')],
  [1, writeProjectTask],
  [1, deleteOne('assessment', 'project')],
  [1, changeOne('evaluationRound', () => ({ dueOn: '2026-04-02' }), 'project')],
];
