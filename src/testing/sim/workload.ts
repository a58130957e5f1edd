/** What people do: one weighted choice after another, through the same door the screens use. */
import type { Edit, Fields, RecordKind, RecordOf } from '#domain/records.ts';
import { ok } from '#domain/shared/result.ts';
import { derivedId } from '#protocol/derived-id.ts';
import { openTextSession, updatesOf } from '#replica/long-text.ts';
import type { Reader } from '#replica/reader.ts';
import type { Town } from './town.ts';
import { count, type Device, type World } from './world.ts';

type Act = (world: World, town: Town, device: Device) => void;

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

/** Commits whatever `plan` makes of what this phone shows. */
const write = (
  world: World,
  device: Device,
  space: string,
  intent: string,
  plan: (read: Reader, fresh: () => string) => Promise<Edit[]>,
): void => {
  void device
    .commit(space, intent, async (read, fresh) => ok({ edits: await plan(read, fresh), value: null }))
    .then((result) => count(world, result.ok ? `did ${intent}` : `refused at once: ${result.error.code}`));
};

const any = <T>(world: World, list: readonly T[]): T | undefined =>
  list.length > 0 ? list[world.random.below(list.length)] : undefined;

const word = (world: World): string => `ことば${world.random.below(1000)}`;

const edit = <K extends RecordKind>(kind: K, id: string, set: Fields): Edit => ({ kind, id, set }) as unknown as Edit;

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

const createRound: Act = (world, town, device) =>
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

const answerSheet: Act = (world, town, device) =>
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
const passRound: Act = (world, town, device) =>
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

const show: Act = (world, town, device) =>
  write(world, device, town.project, 'round.show', async (read) => {
    const round = any(world, await openRounds(read));
    if (world.turned) return [];
    return round ? [edit('evaluationRound', round.id, { state: 'shown', shownAt: device.ports.clock.now() })] : [];
  });

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
