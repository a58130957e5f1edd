/** What goes round the houses: 班, 回覧 with its read marks, 安否 with its answers. */
import { type Act, any, edit, word, write } from './act.ts';
import { changeOne, deleteOne } from './group-workload.ts';
import { voiceOf, wordOf } from './proxy-answers.ts';

const addBlock: Act = (hand) =>
  write(hand, hand.town.group, 'block.create', async (read, fresh) => [
    edit('block', fresh(), { name: word(hand.random), authorId: read.me }),
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

/** Whoever is no officer does not know whether an answer is there already, and writes the whole of it again. */
const sayHow: Act = (hand) =>
  write(hand, hand.town.group, 'safetyAnswer.say', async (read) => {
    const check = any(hand.random, await read.list('safetyCheck'));
    if (!check) return [];
    const { memberId, typed } = await voiceOf(hand, read);
    const at = hand.tab.ports.clock.now();
    const said = { state: hand.random.pick(['safe', 'hurt', 'help']), people: hand.random.below(4), at };
    return [
      await wordOf(hand, read, 'safetyAnswer', { checkId: check.id, memberId }, { ...said, how: 'screen', ...typed }),
    ];
  });

export const startRound: readonly Act[] = [sendRound, startCheck];

export const noticeActs: readonly (readonly [number, Act])[] = [
  [1, addBlock],
  [1, changeOne('block', ({ random }) => ({ name: word(random) }))],
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
