/** People, activities, events, answers, and what lies in 「確認が必要」. */
import type { Fields, RecordKind } from '#domain/records.ts';
import { derivedId } from '#protocol/derived-id.ts';
import { type Act, any, edit, type Hand, word, write } from './act.ts';
import { setOnline } from './device.ts';
import type { Device } from './phone.ts';
import { voiceOf } from './proxy-answers.ts';
import { createRandom } from './random.ts';
import { count } from './world.ts';

/** Writes one field of one record of a kind. */
export const changeOne =
  (kind: RecordKind, values: (hand: Hand) => Fields, where: 'group' | 'project' = 'group'): Act =>
  (hand) =>
    write(hand, hand.town[where], `${kind}.change`, async (read) => {
      const record = any(hand.random, await read.list(kind));
      return record ? [edit(kind, record.id, values(hand))] : [];
    });

const oneOf =
  (...fields: readonly string[]) =>
  ({ random }: Hand): Fields => ({ [random.pick(fields)]: word(random) });

/** The newest record of a kind everybody may write, and one of its fields. */
export const changeHot =
  ([kind, field, where]: (typeof hot)[number]): Act =>
  (hand) =>
    write(hand, hand.town[where], `${kind}.change`, async (read) => {
      const record = (await read.list(kind)).at(-1);
      return record ? [edit(kind, record.id, { [field]: word(hand.random) })] : [];
    });

/** Where people meet. */
export const hot = [
  ['meeting', 'title', 'group'],
  ['activityLog', 'title', 'group'],
  ['decision', 'reason', 'group'],
  ['agendaItem', 'title', 'group'],
  ['project', 'issue', 'project'],
  ['space', 'name', 'group'],
] as const;

/** Deletes one, or brings one back that was deleted. */
export const deleteOne =
  (kind: RecordKind, where: 'group' | 'project' = 'group'): Act =>
  (hand) => {
    const space = hand.town[where];
    const rows = [...hand.tab.device.disk.content.tables.rows.values()];
    const gone = rows.filter((row) => row.space === space && row.kind === kind && row.fields['deleted'] === true);
    const back = hand.random.chance(0.5) ? any(hand.random, gone) : undefined;
    write(hand, space, back ? `${kind}.undelete` : `${kind}.delete`, async (read) => {
      if (back) return [edit(kind, back.id, { deleted: false })];
      const record = any(hand.random, await read.list(kind));
      return record ? [edit(kind, record.id, { deleted: true })] : [];
    });
  };

const createLog: Act = (hand) =>
  write(hand, hand.town.group, 'activityLog.create', async (read, fresh) => [
    edit('activityLog', fresh(), {
      title: word(hand.random),
      on: '2026-04-02',
      authorId: read.me,
      [`with.${read.me}`]: true,
    }),
  ]);

const createEvent: Act = (hand) =>
  write(hand, hand.town.group, 'groupEvent.create', async (read, fresh) => [
    edit('groupEvent', fresh(), {
      title: word(hand.random),
      on: '2026-05-01',
      authorId: read.me,
      ...(hand.random.chance(0.6) ? { capacity: 1 + hand.random.below(4) } : {}),
      ...(hand.random.chance(0.4) ? { repeat: 'FREQ=WEEKLY' } : {}),
    }),
  ]);

const countWalkIns: Act = (hand) =>
  write(hand, hand.town.group, 'groupEvent.count', async (read) => {
    const event = any(hand.random, await read.list('groupEvent'));
    return event ? [edit('groupEvent', event.id, { [`walkIns.${read.me}`]: hand.random.below(40) })] : [];
  });

/** Of a series one of three days is answered to; whoever is the first brings it into being. */
const answer: Act = (hand) =>
  write(hand, hand.town.group, 'rsvp.answer', async (read) => {
    const event = any(hand.random, await read.list('groupEvent'));
    if (!event) return [];
    const day = event.repeat ? dayOf(hand, event.id) : null;
    const { memberId, typed } = await voiceOf(hand, read);
    const parts = { eventId: day?.id ?? event.id, memberId };
    const id = derivedId('rsvp', hand.town.group, parts) ?? '';
    const known = await read.get('rsvp', id);
    const about = known ? {} : { ...parts, ...(day ? { seriesId: event.id } : {}) };
    const said = { answer: hand.random.pick(['yes', 'yes', 'maybe', 'no']), guests: hand.random.below(3), ...typed };
    return [...(day ? [edit('occurrence', day.id, day.set)] : []), edit('rsvp', id, { ...about, ...said })];
  });

/** Places are added to one day of a series, or taken away. */
const changeDay: Act = (hand) =>
  write(hand, hand.town.group, 'occurrence.change', async (read) => {
    const series = any(
      hand.random,
      (await read.list('groupEvent')).filter((one) => one.repeat),
    );
    if (!series) return [];
    const { id, set } = dayOf(hand, series.id);
    return [edit('occurrence', id, { ...set, capacity: hand.random.below(5) })];
  });

/** One of three days of a series. */
export const dayOf = (hand: Hand, eventId: string) => {
  const set = { eventId, on: hand.random.pick(['2026-05-01', '2026-05-08', '2026-05-15']) };
  return { id: derivedId('occurrence', hand.town.group, set) ?? '', set };
};

/** Mostly it is the owner who decides about people; others try. */
const asOwner = (hand: Hand): Hand => {
  const tab = hand.random.chance(0.8)
    ? hand.world.devices[0]?.tabs.findLast((one) => one.isAlive && !one.isFrozen)
    : null;
  return tab ? { ...hand, tab } : hand;
};

/** Somebody is often away while others decide about them. */
const decideAbout = ({
  world,
  town,
  random,
}: Hand): { readonly victim: Device; readonly member: string | undefined } => {
  const victim = random.pick(world.devices.slice(1));
  if (!world.isCalm && random.chance(0.3)) {
    setOnline(world, victim, false);
    world.scheduler.after('world', 5000 + random.below(15_000), () => setOnline(world, victim, true));
  }
  return { victim, member: town.memberOf(victim.account, town.group) };
};

export const changeRole: Act = (hand) => {
  const { member: wanted } = decideAbout(hand);
  write(asOwner(hand), hand.town.group, 'member.role', async (read) => {
    const members = await read.list('member');
    const member = members.find(({ id }) => id === wanted) ?? any(hand.random, members);
    return member ? [edit('member', member.id, { role: hand.random.pick(['officer', 'member', 'guest']) })] : [];
  });
};

/** Somebody comes back, and may read less than before. */
const letBack = (hand: Hand, member: string | undefined): void =>
  write(asOwner(hand), hand.town.group, 'member.let_back', async (read) => {
    const known = (await read.list('member')).find(({ id, status }) => id === member && status === 'removed');
    const role = hand.random.pick(['guest', 'member', 'officer']);
    return known ? [edit('member', known.id, { status: 'active', role })] : [];
  });

const remove: Act = (hand) => {
  const { world, town, random } = hand;
  // Whoever is removed may be in the middle of writing.
  const { victim, member: wanted } = decideAbout(hand);
  const tab = victim.tabs.at(-1);
  const own = createRandom(random.below(2 ** 30));
  for (let times = 3; times > 0; times -= 1) {
    world.scheduler.after('world', random.next() * 400, () => {
      if (tab?.isAlive && !tab.isFrozen) changeHot(hot[1])({ world, town, random: own, tab });
    });
  }
  if (random.chance(0.4)) {
    const later = createRandom(random.below(2 ** 30));
    world.scheduler.after('world', 2000 + later.next() * 10_000, () => {
      // Nobody decides anything any more once all is to come to rest.
      if (!world.isCalm) letBack({ ...hand, random: later }, wanted);
    });
  }
  write(asOwner(hand), hand.town.group, 'member.remove', async (read) => {
    const members = await read.list('member');
    const member = members.find(({ id }) => id === wanted) ?? any(random, members);
    return member ? [edit('member', member.id, { status: random.chance(0.6) ? 'removed' : 'active' })] : [];
  });
};

const invite: Act = (hand) =>
  write(hand, hand.town.group, 'invitation.create', async (read, fresh) => [
    edit('invitation', fresh(), {
      hash: fresh(),
      role: 'member',
      maxUses: 3,
      expiresAt: hand.tab.ports.clock.now() + 86_400_000,
      authorId: read.me,
    }),
  ]);

const addToRoster: Act = (hand) =>
  write(hand, hand.town.group, 'member.create', async (_, fresh) => [
    edit('member', fresh(), { name: word(hand.random), role: 'member', status: 'active' }),
  ]);

/** Somebody says about a conflict that they have seen it. */
const seeConflict: Act = (hand) => {
  const { group, project } = hand.town;
  const space = hand.random.pick([group, project]);
  write(hand, space, 'conflict.see', async (read) => {
    const all = await read.list('conflict');
    const mine = all.filter(({ lostBy, keptBy }) => lostBy === read.me || keptBy === read.me);
    const one = any(hand.random, mine);
    if (!one) return [];
    const field = one.lostBy === read.me ? 'isLostSeen' : 'isKeptSeen';
    return [edit('conflict', one.id, { [field]: true })];
  });
};

/** Looks at what was refused or lost: writes it once more, or puts it away. */
const review: Act = (hand) => {
  const { world, tab, random } = hand;
  const entry = any(random, [...tab.device.disk.content.tables.review.values()]);
  if (!entry) return;
  const open = tab.device.disk.content.tables.spaces.get(entry.space)?.state === 'shared';
  const lost = (entry.verdict.lost ?? [])[0]?.split('/');
  const op = entry.mutation.ops.find((one) => 'set' in one && one.id === lost?.[0]);
  if (open && op && 'set' in op && lost?.[1] && random.chance(0.5)) {
    const value = op.set[lost[1]] ?? null;
    const field = lost[1];
    write(hand, entry.space, 'review.keep_mine', async () => [edit(op.kind as RecordKind, op.id, { [field]: value })]);
  }
  void tab.kv
    .write((tx) => tx.delete('review', [entry.key]))
    .then(
      () => {
        world.book.excused.add(entry.mutation.at);
        count(world, 'put away');
      },
      () => count(world, 'told at once: the disk did not take it'),
    );
};

/** A long list is taken over from paper, all at once. */
const takeOverList: Act = (hand) =>
  write(hand, hand.town.group, 'activityLog.take_over', async (read, fresh) =>
    Array.from({ length: 401 }, () =>
      edit('activityLog', fresh(), { title: 'x', on: '2026-04-02', authorId: read.me }),
    ),
  );

export const firstActs: readonly Act[] = [createLog, createEvent, invite];

export const groupActs: readonly (readonly [number, Act])[] = [
  [8, createLog],
  [10, changeOne('activityLog', oneOf('title', 'note', 'place'))],
  [3, changeOne('activityLog', ({ random }) => ({ adults: random.below(50) }))],
  [5, deleteOne('activityLog')],
  [3, createEvent],
  [4, changeOne('groupEvent', oneOf('title', 'place', 'bring'))],
  [3, changeOne('groupEvent', ({ random }) => ({ capacity: random.below(5) }))],
  [2, changeDay],
  [3, countWalkIns],
  [2, deleteOne('groupEvent')],
  [8, answer],
  [1, deleteOne('rsvp')],
  [3, changeRole],
  [2, remove],
  [2, addToRoster],
  [1, deleteOne('member')],
  [3, changeOne('member', oneOf('name', 'office'))],
  [2, invite],
  [1, changeOne('invitation', () => ({ isWithdrawn: true }))],
  [3, changeOne('space', oneOf('name', 'purpose', 'area'))],
  [2, changeOne('space', oneOf('name', 'purpose'), 'project')],
  [2, changeOne('party', oneOf('name', 'brings'), 'project')],
  [3, changeOne('project', oneOf('issue', 'whose'), 'project')],
  [1, changeOne('project', ({ random }) => ({ stage: random.pick(['plan', 'do', 'see']) }), 'project')],
  [3, seeConflict],
  [1, takeOverList],
  [3, review],
];
