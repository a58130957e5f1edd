/** A cycle of working together: cards, plan, agreement, what happens on the way, votes, the talk, pages for everybody. */
import { textMark } from '#domain/agreement/text-mark.ts';
import type { Fields, RecordKind } from '#domain/records.ts';
import { derivedId } from '#protocol/derived-id.ts';
import { type Act, any, edit, type Hand, word, write } from './act.ts';
import { changeOne, deleteOne } from './group-workload.ts';

/** A new record of a kind with a random id and its author. */
const create =
  (kind: RecordKind, fields: (hand: Hand) => Fields): Act =>
  (hand) =>
    write(hand, hand.town.project, `${kind}.create`, async (read, fresh) => [
      edit(kind, fresh(), { ...fields(hand), authorId: read.me }),
    ]);

/** A record below one that is there already. */
const createBelow =
  (kind: RecordKind, parent: RecordKind, field: string, fields: (hand: Hand) => Fields): Act =>
  (hand) =>
    write(hand, hand.town.project, `${kind}.create`, async (read, fresh) => {
      const above = any(hand.random, await read.list(parent));
      return above ? [edit(kind, fresh(), { [field]: above.id, ...fields(hand), authorId: read.me })] : [];
    });

const layAgreement: Act = (hand) =>
  write(hand, hand.town.project, 'agreement.lay', async (read) => {
    const drafts = (await read.list('agreement')).filter((one) => one.state === 'draft');
    const draft = any(hand.random, drafts);
    if (!draft) return [];
    const parties = Object.fromEntries((await read.list('party')).map(({ id }) => [`party.${id}`, true]));
    return [edit('agreement', draft.id, { ...parties, state: 'laid', laidAt: hand.tab.ports.clock.now() })];
  });

/** What was laid is taken back, or changed by a new version that begins with its words. */
const changeAgreement: Act = (hand) =>
  write(hand, hand.town.project, 'agreement.version', async (read, fresh) => {
    const old = any(
      hand.random,
      (await read.list('agreement')).filter((one) => one.state === 'laid'),
    );
    if (!old) return [];
    if (hand.random.below(3) === 0) return [edit('agreement', old.id, { state: 'withdrawn' })];
    const words = { title: old.title ?? '', 'clause.purpose': word(hand.random), replaces: old.id };
    return [edit('agreement', fresh(), { ...words, number: 2, cycle: 1, state: 'draft', authorId: read.me })];
  });

/** Two people of one party may say yes and no without knowing of each other: one record, both answers kept. */
const consent: Act = (hand) =>
  write(hand, hand.town.project, 'consent.give', async (read) => {
    const laid = [...(await read.list('agreement')), ...(await read.list('publication'))].filter(
      (one) => one.state === 'laid' || one.state === 'public',
    );
    const about = any(hand.random, laid);
    const mine = await read.get('member', read.me);
    const partyId = mine?.partyId;
    if (!about || !partyId) return [];
    const parts = { aboutId: about.id, partyId };
    const id = derivedId('consent', hand.town.project, parts) ?? '';
    const answer = hand.random.pick(['yes', 'yes', 'yes', 'no', 'later']);
    const agreement = await read.get('agreement', about.id);
    const seat = { memberId: read.me, isByDeputy: mine.role === 'deputy', origin: 'phone' };
    const mark = agreement ? { mark: textMark(agreement as unknown as Fields) } : {};
    return [edit('consent', id, { ...parts, ...seat, ...mark, answer, note: word(hand.random) })];
  });

/** Two people may give a principle to the words of one log without knowing of each other: one record, no author. */
const tagLogWords: Act = (hand) =>
  write(hand, hand.town.project, 'evidence.tag', async (read, fresh) => {
    const log = any(hand.random, await read.list('activityLog'));
    const aboutId = log?.id ?? fresh();
    const said = { good: word(hand.random), authorId: read.me, on: today };
    const parts = { aboutId, mark: 'good', ...(log?.partyId ? { partyId: log.partyId } : {}) };
    if (log && !log.good) return [];
    const id = derivedId('evidence', hand.town.project, parts) ?? '';
    const birth = (await read.get('evidence', id)) ? {} : parts;
    return [
      ...(log ? [] : [edit('activityLog', aboutId, said)]),
      edit('evidence', id, { ...birth, on: today, principle: hand.random.pick(['roles', 'openness']) }),
    ];
  });

const moveOn =
  (state: 'public' | 'withdrawn'): Act =>
  (hand) =>
    write(hand, hand.town.project, `publication.${state}`, async (read) => {
      const page = any(hand.random, await read.list('publication'));
      return page ? [edit('publication', page.id, { state })] : [];
    });

/** What belongs to a round that was shown, under an id of its own or one made from the round. */
const aboutShown =
  (kind: RecordKind, fields: (hand: Hand, me: string) => Fields): Act =>
  (hand) =>
    write(hand, hand.town.project, `${kind}.write`, async (read, fresh) => {
      const shown = (await read.list('evaluationRound')).filter((one) => one.state === 'shown');
      const round = any(hand.random, shown);
      if (!round) return [];
      const set = { roundId: round.id, ...fields(hand, read.me) };
      return [edit(kind, derivedId(kind, hand.town.project, set) ?? fresh(), set)];
    });

const today = '2026-04-02';

/** Something to lay before the parties stands there from the beginning. */
export const createAgreement: Act = create('agreement', ({ random }) => ({
  number: 1,
  cycle: 1,
  title: word(random),
  state: 'draft',
}));

export const createCase: Act = create('caseSheet', ({ random }) => ({ cycle: 1, madeOn: today, title: word(random) }));

/** A package for people from outside; the one before is closed to them with it. */
const packFor: Act = (hand) =>
  write(hand, hand.town.project, 'reviewPackage.create', async (read, fresh) => {
    const open = (await read.list('reviewPackage')).filter((one) => one.isWithdrawn !== true);
    const fields = { cycle: 1, title: word(hand.random), body: '{}', madeOn: today, expiresOn: '2099-01-31' };
    return [
      ...open.map(({ id }) => edit('reviewPackage', id, { isWithdrawn: true })),
      edit('reviewPackage', fresh(), { ...fields, authorId: read.me }),
    ];
  });

export const projectActs: readonly (readonly [number, Act])[] = [
  [1, create('issueCard', ({ random }) => ({ title: word(random), state: 'open', seenOn: today }))],
  [1, changeOne('issueCard', ({ random }) => ({ triage: random.pick(['self', 'mutual', 'public']) }), 'project')],
  [1, create('goal', ({ random }) => ({ cycle: 1, what: word(random), order: 'm' }))],
  [1, createBelow('indicator', 'goal', 'goalId', ({ random }) => ({ name: word(random), target: '30' }))],
  [1, createBelow('measurement', 'indicator', 'indicatorId', () => ({ on: today, value: '12' }))],
  [1, create('duty', ({ random }) => ({ cycle: 1, what: word(random) }))],
  [1, createAgreement],
  [1, changeOne('agreement', ({ random }) => ({ 'clause.purpose': word(random) }), 'project')],
  [4, layAgreement],
  [1, changeAgreement],
  [8, consent],
  [1, createBelow('thanks', 'party', 'toPartyId', ({ random }) => ({ on: today, text: word(random) }))],
  [2, tagLogWords],
  [1, createBelow('evidence', 'meeting', 'aboutId', () => ({ on: today, mark: 'good', principle: 'openness' }))],
  [1, aboutShown('cardVote', ({ random }, me) => ({ memberId: me, [`pick.${random.pick(['1', '2'])}`]: true }))],
  [1, aboutShown('talk', ({ random }) => ({ state: 'open', step: random.below(5) }))],
  [2, aboutShown('talkNote', ({ random }, me) => ({ column: 'try', text: word(random), authorId: me }))],
  [1, deleteOne('talkNote', 'project')],
  [1, packFor],
  [1, createCase],
  [3, createBelow('publication', 'caseSheet', 'aboutId', publication)],
  [3, moveOn('public')],
  [1, moveOn('withdrawn')],
];

function publication({ random }: Hand): Fields {
  const slug = Array.from({ length: 22 }, () => random.pick(['a', 'b', 'c', '1', '2', '_'])).join('');
  return { of: 'case', extent: 'full', body: '{}', title: word(random), madeOn: today, slug, state: 'laid' };
}
