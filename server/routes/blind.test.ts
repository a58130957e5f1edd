import { expect, test } from 'vitest';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Fields } from '#domain/records.ts';
import { derivedId, uuid7 } from '#protocol/derived-id.ts';
import type { Op } from '#protocol/mutation.ts';
import { createStampClock } from '#protocol/stamp.ts';
import { createApp } from '../app.ts';
import { hashOfSecret } from '../people/secrets.ts';
import { createMemoryStore } from '../store/memory-store.ts';
import { writeAsServer } from '../sync/workspace.ts';

const start = Date.UTC(2026, 10, 22);
const marker = 'しるし｜この文はまだだれにも見せません｜しるし';

/** Three parties answer one round; what the second and third are sent is kept as it crosses the wire. */
const playRound = async (turned: boolean, isShown: boolean) => {
  let now = start;
  let byte = 0;
  const bytes = (length: number) => Uint8Array.from({ length }, () => (byte = (byte * 31 + 7) % 251));
  const store = createMemoryStore('epoch-of-both-runs');
  const quiet = { info: () => {}, warn: () => {}, error: () => {} };
  const clock = { now: () => now };
  const app = createApp({ store, clock, rng: { bytes }, log: quiet, publicUrl: null, distDir: null });
  let made = 0;
  const fresh = () =>
    uuid7(
      start,
      Uint8Array.from({ length: 10 }, (_, i) => (i === 9 ? (made += 1) : 0)),
    );
  const [space, ...parties] = [fresh(), fresh(), fresh(), fresh()] as [string, string, string, string];
  const sent: Buffer[] = [];

  const phone = async (place: number) => {
    const secret = String(place).repeat(64);
    const device = fresh();
    const stamps = createStampClock(() => now, place);
    let cookie = '';
    let n = 0;
    const post = async (path: string, body: unknown) => {
      const headers = {
        'content-type': 'application/json',
        'accept-encoding': 'br, gzip',
        ...(cookie ? { cookie } : {}),
      };
      const answer = await app.request(path, { method: 'POST', headers, body: JSON.stringify(body) });
      cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie;
      return { packing: answer.headers.get('content-encoding'), body: Buffer.from(await answer.arrayBuffer()) };
    };
    await post('/api/session', { secret });
    return {
      account: (await store.people.deviceBySecret(hashOfSecret(secret)))?.account ?? '',
      async sync(ops: readonly Op[], intent = 'test') {
        now += 1000;
        const push =
          ops.length > 0 ? [{ n: (n += 1), at: stamps.next(), intent, schema: 1, salt: '0'.repeat(32), ops }] : [];
        const request = { protocol: 1, schema: 1, device, epoch: null, spaces: [{ id: space, cursors: {}, push }] };
        const { packing, body } = await post('/api/sync', request);
        if (place > 1) sent.push(body);
        const plain = packing === 'br' ? brotliDecompressSync(body) : packing === 'gzip' ? gunzipSync(body) : body;
        return plain.toString();
      },
    };
  };

  const born = (kind: string, id: string, set: Fields): Op => ({ kind, id, set, base: null });
  const phones = [await phone(1), await phone(2), await phone(3)];
  const [first, second, third] = phones as [(typeof phones)[0], (typeof phones)[0], (typeof phones)[0]];
  const founder = fresh();
  await first.sync(
    [
      born('space', space, { name: '雪かき', kind: 'project' }),
      ...parties.map((id, at) => born('party', id, { name: `主体${at}`, kind: 'area' })),
      born('member', founder, { name: '一', role: 'representative', status: 'active', partyId: parties[0] ?? null }),
    ],
    'space.create',
  );
  for (const [at, one] of [second, third].entries()) {
    const id = fresh();
    await store.write(space, async (tx) => {
      const set = { name: `代表${at}`, role: 'representative', status: 'active', partyId: parties[at + 1] ?? null };
      await writeAsServer(
        tx,
        space,
        { store, now: () => now, stamps: createStampClock(() => now, 99), randomBytes: bytes },
        [{ kind: 'member', id, set }],
      );
      await tx.bind(one.account, id);
    });
  }
  const round = fresh();
  const named = Object.fromEntries(parties.map((id) => [`parties.${id}`, true]));
  const facts = { number: 1, cycle: 1, phase: 'mid', set: 'short-long@1', length: 'short', state: 'open' } as const;
  await first.sync([
    born('evaluationRound', round, { ...facts, voice: 'party', collect: 'phones', authorId: founder, ...named }),
  ]);
  for (const [at, one] of phones.entries()) {
    const parts = { roundId: round, partyId: parties[at] ?? '' };
    const rating = at === 0 && turned ? 1 : 4;
    const comment = at === 0 ? (turned ? [...marker].reverse().join('') : marker) : 'とくになし';
    await one.sync([born('promise', derivedId('promise', space, parts) ?? '', { ...parts, isGiven: true })]);
    await one.sync([
      born('assessment', derivedId('assessment', space, parts) ?? '', {
        ...parts,
        origin: 'phone',
        isDone: true,
        'answer.p1-mid-a.us': rating,
        'comment.p1-mid-a': comment,
      }),
    ]);
  }
  if (isShown)
    await first.sync([{ kind: 'evaluationRound', id: round, set: { state: 'shown' }, base: null, bases: {} }]);
  const seen = [await second.sync([]), await third.sync([])].join('\n');
  return { sent, seen };
};

test('until the showing other parties are sent the same bytes, whatever stands in a sheet', async () => {
  const [plain, turned] = [await playRound(false, false), await playRound(true, false)];
  expect(plain.sent.length).toBeGreaterThan(5);
  expect(turned.sent.map((body) => body.toString('hex'))).toEqual(plain.sent.map((body) => body.toString('hex')));
  expect(plain.seen).not.toContain('しるし');
  expect(plain.seen).toContain('answered');
});

test('after the showing everybody reads it, and the comparison can tell', async () => {
  const [plain, turned] = [await playRound(false, true), await playRound(true, true)];
  expect(plain.seen).toContain(marker);
  expect(turned.seen).not.toBe(plain.seen);
});
