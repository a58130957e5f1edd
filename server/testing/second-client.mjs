/**
 * A client of the notebook written from docs/sync-protocol.md alone: no file of the app, no package. It keeps everything in
 * memory; second-client-story.mjs tells what it is used for, second-client-text.mjs knows the format of the texts.
 */
import { createHash, randomBytes } from 'node:crypto';
import { request } from 'node:http';

const ALPHABET = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';

function base64Number(value, letters) {
  let out = '';
  for (let left = value; out.length < letters; left = Math.floor(left / 64)) out = ALPHABET[left % 64] + out;
  return out;
}

function numberOf(letters) {
  return [...letters].reduce((value, letter) => value * 64 + ALPHABET.indexOf(letter), 0);
}

function hyphens(hex) {
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}

export function uuid7() {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = (bytes[6] & 0x0f) | 0x70;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return hyphens(bytes.toString('hex'));
}

export function uuid5(kind, ...parts) {
  const name = [kind, ...parts].join('\u001f');
  const bytes = createHash('sha1').update('kyodo-note/record').update(name).digest().subarray(0, 16);
  bytes[6] = (bytes[6] & 0x0f) | 0x50;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return hyphens(bytes.toString('hex'));
}

/** What a device keeps of a space. The base are `rows` (by id) and `texts`, the updates of texts (by id and place). */
function emptySpace() {
  return { rows: new Map(), texts: new Map(), cursors: {}, outbox: [], lastN: 0, member: null };
}

export class Device {
  /** @param stateOf tells of the updates of a text its plain text and state vector; without it texts are only carried */
  constructor(address, stateOf = null) {
    this.address = address;
    this.stateOf = stateOf;
    this.secret = randomBytes(32).toString('hex');
    this.cookie = '';
    this.id = uuid7();
    this.stampDevice = randomBytes(4).readUInt32BE() % 2 ** 30;
    this.stampTime = 0;
    this.stampCounter = 0;
    this.epoch = null;
    this.protocols = [1, 1];
    this.serverSchema = Number.POSITIVE_INFINITY;
    this.makesOwn = false;
    this.spaces = {};
    this.verdicts = [];
    /** What came with each answer, oldest first. */
    this.heard = [];
  }

  stamp() {
    const now = Date.now();
    if (now > this.stampTime) [this.stampTime, this.stampCounter] = [now, 0];
    else this.stampCounter += 1;
    return base64Number(this.stampTime, 7) + base64Number(this.stampCounter, 4) + base64Number(this.stampDevice, 5);
  }

  /** A stamp of somebody else pushes the clock on. */
  meet(stamp, serverNow) {
    const [time, counter] = [numberOf(stamp.slice(0, 7)), numberOf(stamp.slice(7, 11))];
    if (time > serverNow + 60_000) return;
    if (time < this.stampTime || (time === this.stampTime && counter < this.stampCounter)) return;
    [this.stampTime, this.stampCounter] = [time, counter];
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
      const call = request(this.address + path, { method: 'POST', headers, agent: false }, (answer) => {
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
    const { status } = await this.post('/api/session', { secret: this.secret, label: 'second' });
    if (status !== 200) throw new Error(`session: ${status}`);
  }

  space(id) {
    this.spaces[id] ??= emptySpace();
    return this.spaces[id];
  }

  edit(space, intent, ...ops) {
    this.editOfSchema(space, 1, intent, ...ops);
  }

  editOfSchema(space, schema, intent, ...ops) {
    const own = this.space(space);
    own.lastN += 1;
    own.outbox.push({ n: own.lastN, at: this.stamp(), intent, schema, ops });
  }

  /** Exchanges until nothing that may be sent waits and nothing more is there. Gives the last answer. */
  async sync(space) {
    for (;;) {
      const answer = await this.exchange(space);
      if (answer.upgrade === 'server' || (!answer.again && this.sendable(space).length === 0)) return answer;
    }
  }

  /** An edit of a newer schema than the server's is kept, with all behind it. */
  sendable(space) {
    const { outbox } = this.space(space);
    const tooNew = outbox.findIndex(({ schema }) => schema > this.serverSchema);
    return outbox.slice(0, Math.min(500, tooNew < 0 ? 500 : tooNew));
  }

  /** One request and its answer, which is taken in. `again` tells whether there is more to fetch. */
  async exchange(space, extra = {}) {
    const own = this.space(space);
    const sent = this.sendable(space);
    const { status, body } = await this.post('/api/sync', {
      protocol: this.protocols[1],
      protocols: this.protocols,
      schema: 1,
      device: this.id,
      epoch: this.epoch,
      ...(this.makesOwn ? { makesOwn: true } : {}),
      spaces: [{ id: space, cursors: own.cursors, push: sent, ...extra }],
    });
    if (status === 401) {
      await this.open();
      return this.exchange(space, extra);
    }
    if (status !== 200) throw new Error(`sync: ${status} ${JSON.stringify(body)}`);
    const isOtherServer = this.epoch !== null && this.epoch !== body.epoch;
    this.serverSchema = body.schema;
    this.epoch = body.epoch;
    if (isOtherServer) for (const each of Object.values(this.spaces)) this.forgetBase(each);
    const { page, own: made, texts, more, resync, ...rest } = body.spaces[0] ?? {};
    this.heard.push({ rows: page?.rows.length, own: made?.length, texts: texts?.length, more, resync, isOtherServer });
    if (body.spaces.length === 0) return { upgrade: body.upgrade, protocol: body.protocol, again: isOtherServer };
    const again = this.take(own, sent, body.spaces[0], body.now);
    return { ...rest, upgrade: body.upgrade, protocol: body.protocol, again: again && body.upgrade === undefined };
  }

  forgetBase(own) {
    Object.assign(own, { rows: new Map(), texts: new Map(), cursors: {} });
  }

  /** One answer, in the order of the page; nothing else runs between its first and its last line. Tells whether to ask again. */
  take(own, sent, answer, serverNow) {
    const plainlyApplied = [];
    for (const verdict of answer.verdicts) {
      const edit = sent.find(({ n }) => n === verdict.n);
      this.verdicts.push({ intent: edit.intent, ...verdict });
      own.outbox = own.outbox.filter(({ at }) => at !== edit.at);
      if (verdict.status === 'applied' && verdict.stamp === undefined) plainlyApplied.push(edit);
    }
    if (answer.closed) throw new Error(`closed: ${answer.closed}`);
    if (answer.resync) {
      this.forgetBase(own);
      return true;
    }
    own.member = answer.me ?? own.member;
    if (answer.expect !== undefined || answer.forked) this.startAnew();
    const made = (answer.own ?? []).map(([id, scope, seq]) => this.makeRow(own, plainlyApplied, id, scope, seq));
    if (made.includes(null)) return true;
    for (const { id, scope, seq } of answer.exits) {
      const row = own.rows.get(id);
      if (row && row.scope === scope && row.seq < seq) own.rows.delete(id);
    }
    for (const [id, row] of [...made, ...readRows(answer.page)]) {
      own.rows.set(id, row);
      for (const stamp of Object.values(row.stamps)) this.meet(stamp, serverNow);
    }
    for (const text of answer.texts) own.texts.set(`${text.id}/${text.seq}`, text);
    own.cursors = answer.cursors;
    dropWhere(own, ({ scope }) => !(scope in own.cursors));
    return answer.more || answer.expect !== undefined || answer.forked === true;
  }

  /** The row the server did not send because this device has written it; null when it cannot be made here. */
  makeRow(own, edits, id, scope, seq) {
    const base = own.rows.get(id);
    if (base && (base.scope !== scope || base.seq > (own.cursors[scope] ?? 0))) return null;
    const row = { kind: base?.kind, scope, seq, fields: { ...base?.fields }, stamps: { ...base?.stamps } };
    for (const { at, ops } of edits)
      for (const { kind, set } of ops.filter((op) => op.id === id))
        for (const [field, value] of Object.entries(set ?? {})) {
          row.kind = kind;
          row.fields[field] = value;
          row.stamps[field] = at;
        }
    return [id, row];
  }

  /** After a gap or a fork: another device id, and what waits is numbered from 1 in every space. */
  startAnew() {
    this.id = uuid7();
    for (const own of Object.values(this.spaces)) {
      own.outbox.forEach((edit, place) => {
        edit.n = place + 1;
      });
      own.lastN = own.outbox.length;
    }
  }

  /** Asks whether the base is what the server has, and gives the scopes that are not. */
  async compare(space) {
    const digests = this.scopesToCompare(space).map((scope) => [scope, this.digestOf(this.space(space), scope)]);
    const { differs } = await this.exchange(space, { digests: Object.fromEntries(digests) });
    return differs;
  }

  scopesToCompare(space) {
    const { cursors, texts } = this.space(space);
    const unreadable = this.stateOf ? [] : [...texts.values()].map(({ scope }) => scope);
    return Object.keys(cursors).filter((scope) => scope !== 'floor' && !unreadable.includes(scope));
  }

  digestOf(own, scope) {
    const floor = own.cursors.floor ?? 0;
    const isForgotten = (row) => row.fields.deleted === true && row.seq <= floor;
    let sum = 0n;
    const add = (what) => {
      const hash = createHash('sha256').update(JSON.stringify(what)).digest('hex').slice(0, 32);
      sum = (sum + BigInt(`0x${hash}`)) % 2n ** 128n;
    };
    for (const [id, row] of own.rows) {
      if (row.scope !== scope || isForgotten(row)) continue;
      const names = Object.keys(row.fields).sort();
      add([
        id,
        row.kind,
        row.seq,
        Object.fromEntries(names.map((name) => [name, [row.fields[name], row.stamps[name]]])),
      ]);
    }
    const inScope = [...own.texts.values()].filter((text) => text.scope === scope);
    for (const id of new Set(inScope.map((text) => text.id))) {
      const row = own.rows.get(id);
      if (!row || !isForgotten(row)) add(['text', id, ...this.stateOf(updatesOf(own, id))]);
    }
    return sum.toString(16).padStart(32, '0');
  }

  /** Drops what differs; the next exchange fetches it from the beginning. */
  drop(space, scopes) {
    const own = this.space(space);
    for (const scope of scopes) delete own.cursors[scope];
    dropWhere(own, ({ scope }) => scopes.includes(scope));
  }
}

function dropWhere({ rows, texts }, isMeant) {
  for (const held of [rows, texts]) for (const [key, one] of held) if (isMeant(one)) held.delete(key);
}

/** The updates of one text, base64. */
export function updatesOf({ texts }, id) {
  return [...texts.values()].filter((text) => text.id === id).map(({ update }) => update);
}

function readRows({ scopes, shapes, rows }) {
  return rows.map(([shape, scope, id, seq, stamp, ...rest]) => {
    const [kind, ...names] = shapes[shape];
    const exceptions = rest[names.length] ?? {};
    const fields = Object.fromEntries(names.map((name, place) => [name, rest[place]]));
    const stamps = Object.fromEntries(names.map((name, place) => [name, exceptions[place] ?? stamp]));
    return [id, { kind, scope: scopes[scope], seq, fields, stamps }];
  });
}
