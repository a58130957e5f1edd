/**
 * What three people do with second-client.mjs: they found a group, write, disagree, make mistakes, compare what they hold, stay
 * away for long and meet other versions. Prints one line of JSON at the end. A line {"wait": "…"} asks whoever started it to do
 * that to the server and then to answer with a line.
 *
 *   node second-client-story.mjs http://localhost:8787
 */
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Device, updatesOf, uuid5, uuid7 } from './second-client.mjs';
import { stateOf, written } from './second-client-text.mjs';

const address = process.argv[2];
const lines = createInterface({ input: process.stdin });
const wait = async (what) => {
  const answered = once(lines, 'line');
  process.stdout.write(`${JSON.stringify({ wait: what })}\n`);
  await answered;
};
const [hana, ken] = [new Device(address, stateOf), new Device(address, stateOf)];
await hana.open();
await ken.open();
const told = {};

/** A new record. */
const born = (kind, id, set) => ({ kind, id, set, base: null });
/** A change by somebody who saw this row. */
const changed = (row, id, set) => {
  const bases = Object.fromEntries(Object.keys(set).map((field) => [field, row.stamps[field] ?? null]));
  return { kind: row.kind, id, set, base: Object.values(bases)[0], bases };
};
const deleted = (row, id) => {
  return { kind: row.kind, id, set: { deleted: true }, base: null, seen: [...new Set(Object.values(row.stamps))] };
};

// Hana founds a group and invites.
const [space, hanaId, invitationSecret] = [uuid7(), uuid7(), randomBytes(16).toString('hex')];
hana.edit(
  space,
  'space.create',
  born('space', space, { name: 'わかば町内会', kind: 'group' }),
  born('member', hanaId, { name: '花', role: 'owner', status: 'active' }),
);
hana.edit(
  space,
  'invitation.create',
  born('invitation', uuid7(), {
    hash: createHash('sha256').update(Buffer.from(invitationSecret, 'hex')).digest('hex'),
    role: 'member',
    maxUses: 10,
    expiresAt: Date.now() + 86_400_000,
    authorId: hanaId,
  }),
);
await hana.sync(space);

const held = (device, id) => device.space(space).rows.get(id);
const change = (device, id, set) => changed(held(device, id), id, set);
const rowsOf = (device, kind) => [...device.space(space).rows].filter(([, row]) => row.kind === kind);
const heardSince = (device, place) => device.heard.slice(place);
const log = (title, authorId) => born('activityLog', uuid7(), { title, on: '2026-04-01', authorId });

// Ken comes in; both write many logs, and everybody pulls page by page.
const joined = await ken.post('/api/invitations/join', { secret: invitationSecret, name: '健' });
const kenId = joined.body.member;
for (const [device, authorId, count] of [
  [hana, hanaId, 1200],
  [ken, kenId, 30],
])
  for (let number = 1; number <= count; number += 1)
    device.edit(space, 'activityLog.create', log(`清掃 ${number}`, authorId));
await hana.sync(space);
await ken.sync(space);
await hana.sync(space);
told.pages = ken.heard.map(({ rows, more }) => ({ rows, more }));

// Ken puts up an event; both answer it under ids they make themselves.
const eventId = uuid7();
ken.edit(space, 'event.create', born('groupEvent', eventId, { title: '餅つき', on: '2026-12-20', authorId: kenId }));
await ken.sync(space);
await hana.sync(space);
for (const [device, memberId, answer] of [
  [hana, hanaId, 'yes'],
  [ken, kenId, 'no'],
]) {
  device.edit(space, 'rsvp.answer', born('rsvp', uuid5('rsvp', eventId, memberId), { eventId, memberId, answer }));
  await device.sync(space);
}

// Both change the same field, each without knowing of the other; Hana is later.
ken.edit(space, 'event.change.ken', change(ken, eventId, { title: '餅つき大会' }));
hana.stampTime = Date.now() + 5;
hana.edit(space, 'event.change.hana', change(hana, eventId, { title: '新年会' }));
await hana.sync(space);
await ken.sync(space);

// Mistakes: a field nobody knows, a gap, and a number used twice.
ken.edit(space, 'mistake.field', born('activityLog', uuid7(), { colour: 'red', authorId: kenId }));
await ken.sync(space);
const before = ken.id;
ken.space(space).lastN += 5;
ken.edit(space, 'mistake.gap', log('欠番', kenId));
await ken.sync(space);
const afterGap = ken.id;
ken.space(space).lastN = 0;
ken.edit(space, 'mistake.fork', log('重複', kenId));
await ken.sync(space);
told.newDevices = [before !== afterGap, afterGap !== ken.id];
const refused = await ken.post('/api/sync', { protocol: 1, schema: 1, device: 'x', epoch: null, spaces: [] });
told.refused = [refused.status, refused.body];

// A long text: Ken begins it, both add to it without knowing of each other.
const logId = uuid7();
const textId = uuid5('longText', logId, 'body');
ken.edit(space, 'text.about', born('activityLog', logId, { title: '餅つきの支度', on: '2026-12-19', authorId: kenId }));
const piece = (device, words) => ({
  kind: 'longText',
  id: textId,
  text: written(updatesOf(device.space(space), textId), words),
});
ken.edit(space, 'text.begin', born('longText', textId, { aboutId: logId, part: 'body' }), piece(ken, '臼と杵。'));
await ken.sync(space);
await hana.sync(space);
ken.edit(space, 'text.write', piece(ken, '餅米。'));
hana.edit(space, 'text.write', piece(hana, '湯。'));
await ken.sync(space);
await hana.sync(space);
await ken.sync(space);
const readText = (device) => stateOf(updatesOf(device.space(space), textId))[0];
told.texts = [readText(hana), readText(ken)];

// A second device of Hana's knows nothing of the format: it keeps the bytes, and compares only what holds no texts.
const tablet = new Device(address);
tablet.secret = hana.secret;
await tablet.sync(space);
told.carried = {
  text: readText(tablet),
  differs: await tablet.compare(space),
  scopes: tablet.scopesToCompare(space).length,
};

// A device that makes its own rows is not sent them; another one is, and so is one whose base is not what the server took for
// held. All come to the same.
await hana.sync(space);
told.own = [];
for (const [makesOwn, ahead] of [
  [true, 0],
  [false, 0],
  [true, 1000],
]) {
  hana.makesOwn = makesOwn;
  held(hana, logId).seq += ahead;
  const heard = hana.heard.length;
  const edited = log('自分で', hanaId);
  hana.edit(space, 'own.create', edited);
  hana.edit(space, 'own.change', { kind: 'activityLog', id: edited.id, set: { note: '追記' }, base: null });
  hana.edit(space, 'own.over', change(hana, logId, { note: `杵は${told.own.length + 1}本` }));
  hana.edit(space, 'own.text', piece(hana, '椀。'));
  await hana.sync(space);
  const answers = heardSince(hana, heard);
  told.own.push({
    rows: answers.map(({ rows }) => rows),
    own: answers.map(({ own }) => own ?? 0),
    texts: answers.map(({ texts }) => texts),
    note: held(hana, edited.id).fields.note,
    differs: await hana.compare(space),
  });
}

// Comparing: nothing differs; then a row is spoilt and a piece of a text lost, which is found, and fetched anew.
await ken.sync(space);
const mend = async (device, look, spoil) => {
  const truth = look();
  spoil();
  const differs = await device.compare(space);
  const heard = device.heard.length;
  device.drop(space, differs);
  await device.sync(space);
  return {
    scopes: Object.keys(device.space(space).cursors).length,
    others: [...device.space(space).rows.values()].filter(({ scope }) => scope !== 'all').length,
    differs,
    rows: heardSince(device, heard)[0].rows,
    isMended: look() === truth,
    after: await device.compare(space),
  };
};
told.compared = [await hana.compare(space), await ken.compare(space)];
const [someId, someRow] = rowsOf(hana, 'activityLog')[7];
told.spoilt = await mend(
  hana,
  () => JSON.stringify(held(hana, someId)),
  () => Object.assign(someRow.fields, { title: '書き損じ' }),
);
const pieces = ken.space(space).texts;
told.lost = await mend(
  ken,
  () => readText(ken),
  () => pieces.delete([...pieces.keys()].at(-1)),
);

// A device that dies between two pages goes on from what it has written.
const rin = new Device(address, stateOf);
await rin.open();
await rin.post('/api/invitations/join', { secret: invitationSecret, name: '凛' });
await rin.exchange(space);
const firstPage = [...rin.space(space).rows.values()];
told.dies = {
  rows: firstPage.length,
  isCovered: firstPage.every(({ scope, seq }) => seq <= rin.space(space).cursors[scope]),
};
const saved = structuredClone(rin.spaces);
await rin.sync(space);
rin.spaces = saved;
await rin.sync(space);
told.dies.after = await rin.compare(space);

// A device ahead of the server has seen places that are lost: it forgets its base, not its edits.
const rinSpace = rin.space(space);
for (const scope of Object.keys(rinSpace.cursors)) rinSpace.cursors[scope] += 1000;
rin.edit(space, 'ahead.create', log('先へ', rinSpace.member));
let heard = rin.heard.length;
await rin.sync(space);
told.ahead = { resync: heardSince(rin, heard).map(({ resync }) => resync === true), differs: await rin.compare(space) };

// Versions: what no server speaks yet, what it no longer speaks, an edit of a newer schema.
const versions = async (protocols) => {
  rin.protocols = protocols;
  rin.edit(space, `version.${protocols.join('-')}`, log('版', rinSpace.member));
  const { upgrade = null, protocol } = await rin.sync(space);
  return { upgrade, protocol, rows: rin.heard.at(-1).rows ?? 0, kept: rinSpace.outbox.length };
};
told.versions = [await versions([2, 3]), await versions([0, 0]), await versions([1, 2])];
// As if it had written them before any answer told it the schema.
rin.serverSchema = Number.POSITIVE_INFINITY;
rin.editOfSchema(space, 3, 'schema.new', log('新', rinSpace.member));
rin.edit(space, 'schema.behind', log('後', rinSpace.member));
const { tooNew } = await rin.exchange(space);
await rin.sync(space);
told.tooNew = { isTold: tooNew === rinSpace.outbox[0]?.n, kept: rinSpace.outbox.map(({ intent }) => intent) };

// Away for long: Ken deletes what Hana is just changing; the server forgets it before she is back. Ken was told.
await hana.sync(space);
await ken.sync(space);
const [goneId] = rowsOf(ken, 'activityLog').find(
  ([, row]) => row.fields.title === '清掃 30' && row.fields.authorId === kenId,
);
hana.edit(space, 'away.change', change(hana, goneId, { title: '清掃 三十' }));
hana.edit(space, 'away.create', log('久しぶり', hanaId));
ken.edit(space, 'away.delete', deleted(held(ken, goneId), goneId));
await ken.sync(space);
await wait('fourteen months');
heard = ken.heard.length;
await ken.sync(space);
const kenHeard = heardSince(ken, heard);
heard = hana.heard.length;
await hana.sync(space);
await ken.sync(space);
told.away = {
  floors: [ken, hana].map((device) => device.space(space).cursors.floor > 0),
  resync: [kenHeard, heardSince(hana, heard)].map((all) => all.some(({ resync }) => resync)),
  holdsGone: [ken, hana].map((device) => device.space(space).rows.has(goneId)),
  differs: [await ken.compare(space), await hana.compare(space)],
};

// Another server: the base of every space is forgotten, what waits is sent to it.
hana.edit(space, 'epoch.create', log('引っ越し', hanaId));
await wait('another identity');
heard = hana.heard.length;
await hana.sync(space);
await ken.sync(space);
told.moved = {
  first: heardSince(hana, heard)[0].isOtherServer,
  differs: [await hana.compare(space), await ken.compare(space)],
};

const verdictsOf = (device) =>
  device.verdicts
    .filter(({ intent }) => intent !== 'activityLog.create')
    .map(({ intent, status, code, lost }) => ({ intent, status, code, lost }));
process.stdout.write(
  `${JSON.stringify({
    ...told,
    space,
    eventId,
    logId,
    invitationSecret,
    logs: [hana, ken].map((device) => rowsOf(device, 'activityLog').length),
    answers: rowsOf(ken, 'rsvp').map(([, row]) => row.fields.answer),
    title: held(ken, eventId).fields.title,
    conflicts: rowsOf(ken, 'conflict').length,
    verdicts: { hana: verdictsOf(hana), ken: verdictsOf(ken), rin: verdictsOf(rin) },
    createdLogs: [hana, ken].map(
      (device) =>
        device.verdicts.filter(({ intent, status }) => intent === 'activityLog.create' && status === 'applied').length,
    ),
  })}\n`,
);
process.stdin.destroy();
