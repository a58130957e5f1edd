/** What belongs to a group's day beside logs and events: incidents, jobs and who helps, money lines, templates. */
import type { Fields } from '#domain/records.ts';
import { type Act, any, edit, type Hand, word, write } from './act.ts';
import { changeOne, dayOf, deleteOne } from './group-workload.ts';
import { voiceOf, wordOf } from './proxy-answers.ts';

const happened = ({ random }: Hand): Fields => ({
  sort: random.pick(['accident', 'accident', 'near_miss']),
  on: '2026-04-02',
  what: word(random),
});

const fileIncident: Act = (hand) =>
  write(hand, hand.town.group, 'incident.create', async (read, fresh) => {
    const about = any(hand.random, [...(await read.list('groupEvent')), ...(await read.list('activityLog'))]);
    return about ? [edit('incident', fresh(), { ...happened(hand), aboutId: about.id, authorId: read.me })] : [];
  });

/** In a project what concerns somebody's body stays with their party. */
const fileInProject: Act = (hand) =>
  write(hand, hand.town.project, 'incident.create_in_project', async (read, fresh) => {
    const partyId = (await read.get('member', read.me))?.partyId ?? null;
    const log = fresh();
    const own = { ...(partyId ? { partyId } : {}), authorId: read.me };
    return [
      edit('activityLog', log, { title: word(hand.random), on: '2026-04-02', ...own }),
      edit('incident', fresh(), { ...happened(hand), aboutId: log, ...own }),
    ];
  });

const addShift: Act = (hand) =>
  write(hand, hand.town.group, 'shift.create', async (read, fresh) => {
    const event = any(hand.random, await read.list('groupEvent'));
    const needed = hand.random.below(4);
    return event
      ? [edit('shift', fresh(), { eventId: event.id, title: word(hand.random), needed, authorId: read.me })]
      : [];
  });

/** On one day of a series, or at the event itself; of two jobs of different events some mix up which is whose. */
const signUp: Act = (hand) =>
  write(hand, hand.town.group, 'shiftSignup.set', async (read) => {
    const shift = any(hand.random, await read.list('shift'));
    const event = await read.get('groupEvent', shift?.eventId ?? '');
    if (!shift || !event) return [];
    const day = event.repeat ? dayOf(hand, event.id) : null;
    const { memberId, typed } = await voiceOf(hand, read);
    const parts = { shiftId: shift.id, aboutId: day?.id ?? event.id, memberId };
    const said = { isComing: hand.random.chance(0.7), ...typed };
    const born = day ? [edit('occurrence', day.id, day.set)] : [];
    return [...born, await wordOf(hand, read, 'shiftSignup', parts, said)];
  });

const writeMoney: Act = (hand) =>
  write(hand, hand.town.group, 'ledgerEntry.create', async (read, fresh) => {
    const log = any(hand.random, await read.list('activityLog'));
    const line = { on: '2026-04-02', summary: word(hand.random), moneyOut: hand.random.below(9000) };
    const logId = log && hand.random.chance(0.6) ? { logId: log.id } : {};
    return [edit('ledgerEntry', fresh(), { ...line, ...logId, authorId: read.me })];
  });

const keepTemplate: Act = (hand) =>
  write(hand, hand.town.group, 'logTemplate.create', async (read, fresh) => [
    edit('logTemplate', fresh(), { title: word(hand.random), minutes: hand.random.below(300), authorId: read.me }),
  ]);

export const dayActs: readonly (readonly [number, Act])[] = [
  [4, fileIncident],
  [2, fileInProject],
  [3, changeOne('incident', ({ random }) => ({ [random.pick(['what', 'care', 'who'])]: word(random) }))],
  [1, deleteOne('incident')],
  [3, addShift],
  [2, changeOne('shift', ({ random }) => ({ needed: random.below(5) }))],
  [1, deleteOne('shift')],
  [6, signUp],
  [2, writeMoney],
  [1, changeOne('ledgerEntry', ({ random }) => ({ moneyOut: random.below(9000) }))],
  [1, keepTemplate],
  [1, changeOne('logTemplate', ({ random }) => ({ title: word(random) }))],
];
