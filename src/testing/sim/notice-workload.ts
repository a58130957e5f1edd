/** What goes round the houses: 班, 回覧 with its read marks, 安否 with its answers. */
import type { Reader } from '#replica/reader.ts';
import { type Act, any, edit, type Hand, word, write } from './act.ts';
import { changeOne, deleteOne } from './group-workload.ts';
import { type Voice, voiceOf, wordOf } from './proxy-answers.ts';

const addBlock: Act = (hand) =>
  write(hand, hand.town.group, 'block.create', async (read, fresh) => {
    const leaderId = any(hand.random, await read.list('member'))?.id ?? null;
    return [edit('block', fresh(), { name: word(hand.random), leaderId, authorId: read.me })];
  });

/** Officers change every year: other people walk round, and read how everybody is. */
const changeLeader: Act = (hand) =>
  write(hand, hand.town.group, 'block.hand_over', async (read) => {
    const [block, member] = [any(hand.random, await read.list('block')), any(hand.random, await read.list('member'))];
    return block && member ? [edit('block', block.id, { leaderId: hand.random.chance(0.8) ? member.id : null })] : [];
  });

/** Somebody moves into a 班, into another one, or out of all. */
const moveHouse: Act = (hand) =>
  write(hand, hand.town.group, 'member.move', async (read) => {
    const [block, member] = [any(hand.random, await read.list('block')), any(hand.random, await read.list('member'))];
    return block && member ? [edit('member', member.id, { blockId: hand.random.chance(0.8) ? block.id : null })] : [];
  });

/** 班長 read and write answers only while the group uses them. */
const switchSafety: Act = (hand) =>
  write(hand, hand.town.group, 'space.switch', async () => [
    edit('space', hand.town.group, { usesSafety: hand.random.chance(0.8) }),
  ]);

const sendRound: Act = (hand) =>
  write(hand, hand.town.group, 'circular.create', async (read, fresh) => [
    edit('circular', fresh(), {
      title: word(hand.random),
      body: word(hand.random),
      on: '2026-04-02',
      authorId: read.me,
    }),
  ]);

/** A circular that was read, or a change of an event or a meeting somebody was told. */
const markRead: Act = (hand) =>
  write(hand, hand.town.group, 'readMark.set', async (read) => {
    const circulars = await read.list('circular');
    const others = [...(await read.list('groupEvent')), ...(await read.list('meeting'))];
    const about = any(hand.random, hand.random.chance(0.7) && circulars.length > 0 ? circulars : others);
    if (!about) return [];
    const { memberId, typed } = await voiceOf(hand, read);
    const said = { at: hand.tab.ports.clock.now(), how: 'screen', ...typed };
    return [await wordOf(hand, read, 'readMark', { aboutId: about.id, memberId }, said)];
  });

/** It was not read after all. */
const takeMarkBack: Act = (hand) =>
  write(hand, hand.town.group, 'readMark.delete', async (read) => {
    const own = (await read.list('readMark')).filter(({ memberId }) => memberId === read.me);
    const mark = any(hand.random, own);
    return mark ? [edit('readMark', mark.id, { deleted: true, typedBy: null })] : [];
  });

const startCheck: Act = (hand) =>
  write(hand, hand.town.group, 'safetyCheck.start', async (read, fresh) => [
    edit('safetyCheck', fresh(), {
      title: word(hand.random),
      isDrill: hand.random.chance(0.5),
      startedAt: hand.tab.ports.clock.now(),
      state: 'open',
      authorId: read.me,
    }),
  ]);

/** A 班長 stands before a door of their 班, by the list on their own phone. */
const walkingRound = async (hand: Hand, read: Reader): Promise<Voice | null> => {
  const led = (await read.list('block')).filter(({ leaderId }) => leaderId === read.me).map(({ id }) => id);
  const neighbours = (await read.list('member')).filter(({ blockId }) => led.includes(blockId ?? ''));
  const found = hand.random.chance(0.6) ? any(hand.random, neighbours) : undefined;
  return found && found.id !== read.me ? { memberId: found.id, typed: { typedBy: read.me } } : null;
};

/** Whoever is no officer does not know whether an answer is there already, and writes the whole of it again. */
const sayHow: Act = (hand) =>
  write(hand, hand.town.group, 'safetyAnswer.say', async (read) => {
    const check = any(hand.random, await read.list('safetyCheck'));
    if (!check) return [];
    const { memberId, typed } = (await walkingRound(hand, read)) ?? (await voiceOf(hand, read));
    const at = hand.tab.ports.clock.now();
    const said = { state: hand.random.pick(['safe', 'hurt', 'help']), people: hand.random.below(4), at };
    return [
      await wordOf(hand, read, 'safetyAnswer', { checkId: check.id, memberId }, { ...said, how: 'screen', ...typed }),
    ];
  });

export const startRound: readonly Act[] = [sendRound, startCheck, addBlock, addBlock];

/** People live somewhere, and somebody walks round there. */
export const settleIn: readonly Act[] = [moveHouse, moveHouse, changeLeader, switchSafety];

export const noticeActs: readonly (readonly [number, Act])[] = [
  [2, addBlock],
  [1, changeOne('block', ({ random }) => ({ name: word(random) }))],
  [3, changeLeader],
  [5, moveHouse],
  [1, deleteOne('block')],
  [1, switchSafety],
  [2, sendRound],
  [2, changeOne('circular', ({ random }) => ({ [random.pick(['title', 'body'])]: word(random) }))],
  [1, changeOne('circular', ({ random }) => ({ isWithdrawn: random.chance(0.7) }))],
  [1, deleteOne('circular')],
  [7, markRead],
  [2, takeMarkBack],
  [2, startCheck],
  [2, changeOne('safetyCheck', ({ random }) => ({ state: random.pick(['open', 'closed']) }))],
  [8, sayHow],
];
