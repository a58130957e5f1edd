/**
 * A client of the notebook written from docs/sync-protocol.md alone: no file of the app, no package. It founds a group, lets a
 * second device in, writes, disagrees, repeats itself and makes mistakes, and prints what both devices hold at the end.
 *
 *   node second-client.mjs http://localhost:8787
 */
import { createHash, randomBytes } from 'node:crypto';
import { request } from 'node:http';

const ALPHABET = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';

function base64Number(value, letters) {
  let out = '';
  for (let left = value; out.length < letters; left = Math.floor(left / 64)) out = ALPHABET[left % 64] + out;
  return out;
}

function hyphens(hex) {
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}

function uuid7() {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = (bytes[6] & 0x0f) | 0x70;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return hyphens(bytes.toString('hex'));
}

function uuid5(kind, ...parts) {
  const name = [kind, ...parts].join('\u001f');
  const bytes = createHash('sha1').update('kyodo-note/record').update(name).digest().subarray(0, 16);
  bytes[6] = (bytes[6] & 0x0f) | 0x50;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return hyphens(bytes.toString('hex'));
}

class Device {
  constructor(address) {
    this.address = address;
    this.cookie = '';
    this.id = uuid7();
    this.stampDevice = randomBytes(4).readUInt32BE() % 2 ** 30;
    this.stampTime = 0;
    this.stampCounter = 0;
    this.epoch = null;
    /** space → { rows: Map, cursors, outbox, lastN, member } */
    this.spaces = {};
    this.verdicts = [];
  }

  stamp() {
    const now = Date.now();
    if (now > this.stampTime) [this.stampTime, this.stampCounter] = [now, 0];
    else this.stampCounter += 1;
    return base64Number(this.stampTime, 7) + base64Number(this.stampCounter, 4) + base64Number(this.stampDevice, 5);
  }

  post(path, body) {
    const text = JSON.stringify(body);
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
      origin: this.address,
    };
    if (this.cookie) headers.cookie = this.cookie;
    return new Promise((resolve, reject) => {
      const call = request(this.address + path, { method: 'POST', headers }, (answer) => {
        const given = answer.headers['set-cookie'];
        if (given) this.cookie = given[0].split(';')[0];
        let all = '';
        answer.setEncoding('utf8');
        answer.on('data', (part) => {
          all += part;
        });
        answer.on('end', () => resolve({ status: answer.statusCode, body: all ? JSON.parse(all) : null }));
      });
      call.on('error', reject);
      call.end(text);
    });
  }

  async open() {
    const { status } = await this.post('/api/session', { secret: randomBytes(32).toString('hex'), label: 'second' });
    if (status !== 200) throw new Error(`session: ${status}`);
  }

  space(id) {
    this.spaces[id] ??= { rows: new Map(), cursors: {}, outbox: [], lastN: 0, member: null };
    return this.spaces[id];
  }

  edit(space, intent, ...ops) {
    const own = this.space(space);
    own.lastN += 1;
    own.outbox.push({ n: own.lastN, at: this.stamp(), intent, schema: 1, ops });
  }

  born(kind, id, set) {
    return { kind, id, set, base: null };
  }

  /** A change by somebody who saw what this device holds. */
  change(space, id, set) {
    const row = this.space(space).rows.get(id);
    const stamps = Object.keys(set).map((field) => row.stamps[field] ?? null);
    const bases = Object.fromEntries(Object.keys(set).map((field, place) => [field, stamps[place]]));
    return { kind: row.kind, id, set, base: stamps[0], bases };
  }

  /** Exchanges until nothing waits and nothing more is there. */
  async sync(space) {
    for (;;) {
      const own = this.space(space);
      const sent = own.outbox.slice(0, 500);
      const { status, body } = await this.post('/api/sync', {
        protocol: 1,
        schema: 1,
        device: this.id,
        epoch: this.epoch,
        spaces: [{ id: space, cursors: own.cursors, push: sent }],
      });
      if (status !== 200) throw new Error(`sync: ${status} ${JSON.stringify(body)}`);
      if (this.epoch !== null && this.epoch !== body.epoch) {
        this.epoch = body.epoch;
        Object.assign(own, { rows: new Map(), cursors: {} });
        continue;
      }
      this.epoch = body.epoch;
      const answer = body.spaces[0];
      if (!this.take(own, sent, answer) && own.outbox.length === 0) return answer;
    }
  }

  /** One answer, in the order of the page. Tells whether to ask again. */
  take(own, sent, answer) {
    for (const verdict of answer.verdicts) {
      const edit = sent.find(({ n }) => n === verdict.n);
      this.verdicts.push({ intent: edit.intent, ...verdict });
      own.outbox = own.outbox.filter(({ at }) => at !== edit.at);
    }
    if (answer.closed) throw new Error(`closed: ${answer.closed}`);
    own.member = answer.me;
    for (const { id, scope, seq } of answer.exits) {
      const row = own.rows.get(id);
      if (row && row.scope === scope && row.seq < seq) own.rows.delete(id);
    }
    const { scopes, shapes, rows } = answer.page;
    for (const [shape, scope, id, seq, stamp, ...rest] of rows) {
      const [kind, ...names] = shapes[shape];
      const exceptions = rest[names.length] ?? {};
      own.rows.set(id, {
        kind,
        scope: scopes[scope],
        seq,
        fields: Object.fromEntries(names.map((name, place) => [name, rest[place]])),
        stamps: Object.fromEntries(names.map((name, place) => [name, exceptions[place] ?? stamp])),
      });
    }
    own.cursors = answer.cursors;
    for (const [id, row] of own.rows) if (!(row.scope in own.cursors)) own.rows.delete(id);
    if (answer.expect === undefined && !answer.forked) return answer.more;
    this.id = uuid7();
    own.outbox.forEach((edit, place) => {
      edit.n = place + 1;
    });
    own.lastN = own.outbox.length;
    return true;
  }
  rowsOf(space, kind) {
    return [...this.space(space).rows].filter(([, row]) => row.kind === kind);
  }
}

const address = process.argv[2];
const [hana, ken] = [new Device(address), new Device(address)];
await hana.open();
await ken.open();

// Hana founds a group and invites.
const [space, hanaId, invitationSecret] = [uuid7(), uuid7(), randomBytes(16).toString('hex')];
hana.edit(
  space,
  'space.create',
  hana.born('space', space, { name: 'わかば町内会', kind: 'group' }),
  hana.born('member', hanaId, { name: '花', role: 'owner', status: 'active' }),
);
hana.edit(
  space,
  'invitation.create',
  hana.born('invitation', uuid7(), {
    hash: createHash('sha256').update(Buffer.from(invitationSecret, 'hex')).digest('hex'),
    role: 'member',
    maxUses: 10,
    expiresAt: Date.now() + 86_400_000,
    authorId: hanaId,
  }),
);
await hana.sync(space);

// Ken comes in; both write many logs, and everybody pulls page by page.
const joined = await ken.post('/api/invitations/join', { secret: invitationSecret, name: '健' });
for (const [device, authorId, count] of [
  [hana, hanaId, 1200],
  [ken, joined.body.member, 30],
])
  for (let number = 1; number <= count; number += 1)
    device.edit(
      space,
      'activityLog.create',
      device.born('activityLog', uuid7(), { title: `清掃 ${number}`, on: '2026-04-01', authorId }),
    );
await hana.sync(space);
await ken.sync(space);
await hana.sync(space);

// Ken puts up an event; both answer it under ids they make themselves.
const eventId = uuid7();
const kenId = joined.body.member;
ken.edit(
  space,
  'event.create',
  ken.born('groupEvent', eventId, { title: '餅つき', on: '2026-12-20', authorId: kenId }),
);
await ken.sync(space);
await hana.sync(space);
for (const [device, memberId, answer] of [
  [hana, hanaId, 'yes'],
  [ken, kenId, 'no'],
]) {
  device.edit(
    space,
    'rsvp.answer',
    device.born('rsvp', uuid5('rsvp', eventId, memberId), { eventId, memberId, answer }),
  );
  await device.sync(space);
}

// Both change the same field, each without knowing of the other; Hana is later.
ken.edit(space, 'event.change.ken', ken.change(space, eventId, { title: '餅つき大会' }));
hana.stampTime = Date.now() + 5;
hana.edit(space, 'event.change.hana', hana.change(space, eventId, { title: '新年会' }));
await hana.sync(space);
await ken.sync(space);

// Mistakes: a field nobody knows, a gap, and a number used twice.
ken.edit(space, 'mistake.field', ken.born('activityLog', uuid7(), { colour: 'red', authorId: kenId }));
await ken.sync(space);
const before = ken.id;
ken.space(space).lastN += 5;
ken.edit(space, 'mistake.gap', ken.born('activityLog', uuid7(), { title: '欠番', on: '2026-04-01', authorId: kenId }));
await ken.sync(space);
const afterGap = ken.id;
ken.space(space).lastN = 0;
ken.edit(space, 'mistake.fork', ken.born('activityLog', uuid7(), { title: '重複', on: '2026-04-01', authorId: kenId }));
await ken.sync(space);

const refused = await ken.post('/api/sync', { protocol: 1, schema: 1, device: 'x', epoch: null, spaces: [] });
await hana.sync(space);
await ken.sync(space);

const shared = (device) =>
  [...device.space(space).rows]
    .filter(([, row]) => row.scope === 'all')
    .map(([id, { kind, seq, fields, stamps }]) => [id, kind, seq, fields, stamps])
    .sort(([a], [b]) => (a < b ? -1 : 1));
const digest = (device) =>
  createHash('sha256')
    .update(JSON.stringify(shared(device)))
    .digest('hex');
const verdictsOf = (device) =>
  device.verdicts
    .filter(({ intent }) => intent !== 'activityLog.create')
    .map(({ intent, status, code, lost }) => ({ intent, status, code, lost }));
process.stdout.write(
  JSON.stringify({
    space,
    eventId,
    invitationSecret,
    digests: [digest(hana), digest(ken)],
    logs: [hana.rowsOf(space, 'activityLog').length, ken.rowsOf(space, 'activityLog').length],
    answers: ken.rowsOf(space, 'rsvp').map(([, row]) => row.fields.answer),
    title: ken.space(space).rows.get(eventId).fields.title,
    conflicts: ken.rowsOf(space, 'conflict').length,
    verdicts: { hana: verdictsOf(hana), ken: verdictsOf(ken) },
    createdLogs: [hana, ken].map(
      (device) =>
        device.verdicts.filter(({ intent, status }) => intent === 'activityLog.create' && status === 'applied').length,
    ),
    newDevices: [before !== afterGap, afterGap !== ken.id],
    refused: [refused.status, refused.body],
  }),
);
