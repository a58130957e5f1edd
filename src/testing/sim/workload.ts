/** What people do: one weighted choice after another. */
import type { RecordKind } from '#domain/records.ts';
import { ok } from '#domain/basis/result.ts';
import { derivedId } from '#protocol/derived-id.ts';
import { openTextSession, updatesOf } from '#replica/long-text.ts';
import { type Act, any, edit, word, write } from './act.ts';
import { answerSheet, createRound, passRound, show } from './round-workload.ts';
import type { Town } from './town.ts';
import { count, type Device, type World } from './world.ts';

/** One person does one thing on one phone. */
export const actOnce = (world: World, town: Town, device: Device): void => {
  const total = acts.reduce((sum, [weight]) => sum + weight, 0);
  let at = world.random.below(total);
  for (const [weight, act] of acts) {
    at -= weight;
    if (at < 0) {
      act(world, town, device);
      return;
    }
  }
};

const changeOne =
  (kind: RecordKind, fields: readonly string[], where: 'group' | 'project' = 'group'): Act =>
  (world, town, device) =>
    write(world, device, town[where], `${kind}.change`, async (read) => {
      const record = any(world, await read.list(kind));
      const field = world.random.pick(fields);
      return record ? [edit(kind, record.id, { [field]: word(world) })] : [];
    });

const createLog: Act = (world, town, device) =>
  write(world, device, town.group, 'activityLog.create', async (read, fresh) => [
    edit('activityLog', fresh(), {
      title: word(world),
      on: '2026-04-02',
      authorId: read.me,
      [`with.${read.me}`]: true,
    }),
  ]);

const deleteLog: Act = (world, town, device) =>
  write(world, device, town.group, 'activityLog.delete', async (read) => {
    const log = any(world, await read.list('activityLog'));
    return log ? [edit('activityLog', log.id, { deleted: world.random.chance(0.8) })] : [];
  });

const createMeeting: Act = (world, town, device) =>
  write(world, device, town.group, 'meeting.create', async (read, fresh) => {
    const id = fresh();
    const body = derivedId('longText', town.group, { aboutId: id, part: 'body' }) ?? '';
    return [
      edit('meeting', id, { title: word(world), on: '2026-04-03', type: 'board', state: 'draft', authorId: read.me }),
      edit('longText', body, { aboutId: id, part: 'body' }),
    ];
  });

const writeInMeeting =
  (kind: 'remark' | 'decision' | 'actionItem'): Act =>
  (world, town, device) =>
    write(world, device, town.group, `${kind}.create`, async (read, fresh) => {
      const meeting = any(world, await read.list('meeting'));
      const text = kind === 'actionItem' ? 'what' : 'text';
      return meeting ? [edit(kind, fresh(), { meetingId: meeting.id, [text]: word(world), authorId: read.me })] : [];
    });

const confirmMeeting: Act = (world, town, device) =>
  write(world, device, town.group, 'meeting.confirm', async (read) => {
    const meeting = any(world, await read.list('meeting'));
    if (!meeting) return [];
    const back = meeting.state === 'confirmed';
    return [
      edit('meeting', meeting.id, { state: back ? 'draft' : 'confirmed', confirmedAt: device.ports.clock.now() }),
    ];
  });

const attend: Act = (world, town, device) =>
  write(world, device, town.group, 'attendance.set', async (read) => {
    const meeting = any(world, await read.list('meeting'));
    const member = any(world, await read.list('member'));
    if (!meeting || !member) return [];
    const parts = { aboutId: meeting.id, memberId: member.id };
    const id = derivedId('attendance', town.group, parts) ?? '';
    return [
      edit('attendance', id, { ...parts, state: world.random.chance(0.7) ? 'present' : 'absent', typedBy: read.me }),
    ];
  });

const createEvent: Act = (world, town, device) =>
  write(world, device, town.group, 'groupEvent.create', async (read, fresh) => [
    edit('groupEvent', fresh(), { title: word(world), on: '2026-05-01', authorId: read.me }),
  ]);

const answer: Act = (world, town, device) =>
  write(world, device, town.group, 'rsvp.answer', async (read) => {
    const event = any(world, await read.list('groupEvent'));
    if (!event) return [];
    const parts = { eventId: event.id, memberId: read.me };
    const id = derivedId('rsvp', town.group, parts) ?? '';
    return [edit('rsvp', id, { ...parts, answer: world.random.pick(['yes', 'maybe', 'no']) })];
  });

const typeText: Act = (world, town, device) => {
  void device.kv
    .read(async (tx) => {
      const rows = await tx.where('rows', 'kindKey', `${town.group}/longText`);
      const row = any(world, rows);
      return row ? { id: row.id, updates: await updatesOf(tx, town.group, row.id) } : null;
    })
    .then(async (open) => {
      if (!open) return;
      const session = openTextSession(open.updates);
      const now = session.text();
      const at = world.random.below(now.length + 1);
      session.edit(now.slice(0, at) + word(world) + now.slice(at));
      const update = session.take();
      session.close();
      if (!update) return;
      const done = await device.commit(town.group, 'text.write', async () =>
        ok({ edits: [], texts: [{ id: open.id, update }], value: null }),
      );
      count(world, done.ok ? 'did text.write' : `refused at once: ${done.error.code}`);
    });
};

const changeRole: Act = (world, town, device) =>
  write(world, device, town.group, 'member.role', async (read) => {
    const member = any(world, await read.list('member'));
    return member ? [edit('member', member.id, { role: world.random.pick(['officer', 'member']) })] : [];
  });

const remove: Act = (world, town, device) =>
  write(world, device, town.group, 'member.remove', async (read) => {
    const member = any(world, await read.list('member'));
    if (!member) return [];
    return [edit('member', member.id, { status: world.random.chance(0.6) ? 'removed' : 'active' })];
  });

const invite: Act = (world, town, device) =>
  write(world, device, town.group, 'invitation.create', async (read, fresh) => [
    edit('invitation', fresh(), {
      hash: fresh(),
      role: 'member',
      maxUses: 3,
      expiresAt: device.ports.clock.now() + 86_400_000,
      authorId: read.me,
    }),
  ]);

const acts: readonly (readonly [number, Act])[] = [
  [8, createLog],
  [8, changeOne('activityLog', ['title', 'note', 'place'])],
  [4, deleteLog],
  [4, createMeeting],
  [8, changeOne('meeting', ['title', 'place'])],
  [5, writeInMeeting('remark')],
  [4, writeInMeeting('decision')],
  [4, writeInMeeting('actionItem')],
  [3, confirmMeeting],
  [5, attend],
  [3, createEvent],
  [5, answer],
  [10, typeText],
  [3, changeRole],
  [2, remove],
  [2, invite],
  [3, changeOne('member', ['name', 'office'])],
  [3, changeOne('project', ['issue', 'whose'], 'project')],
  [4, createRound],
  [14, answerSheet],
  [4, show],
  [3, passRound],
];
