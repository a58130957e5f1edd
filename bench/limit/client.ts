/** The device of the simplest protocol: a map, and a list of what is to be sent. */
import { gzipSync } from 'node:zlib';
import { sampleLog, sampleLogs } from '../adapter/sample-log.ts';
import { memory, now, serveCalls, spent, tellSeen } from '../harness/calls.ts';
import { readEventStream } from '../poke/event-stream.ts';

type Plain = { readonly id: string; readonly [field: string]: unknown };

const records = new Map<string, Plain>();
let waiting: unknown[] = [];
let base = '';

serveCalls({
  open(options: { readonly port: number; readonly room: string }): void {
    base = `http://127.0.0.1:${options.port}/${options.room}`;
  },
  seed: ({ n }: { readonly n: number }) => {
    const all = plain(n);
    return spent(async () => {
      for (let from = 0; from < n; from += 1000) await post('/put', all.slice(from, from + 1000));
    });
  },
  async firstSync({ n }: { readonly n: number }) {
    const before = memory().rss;
    const took = await spent(async () => {
      const answer = await fetch(`${base}/all`);
      for (const record of (await answer.json()) as Plain[]) records.set(record.id, record);
    });
    if (records.size < n) throw new Error(`only ${records.size} records`);
    return { ...took, ...memory(), base: before };
  },
  offlineEdits({ k, round }: { readonly k: number; readonly round: number }) {
    const begun = now();
    for (let number = 0; number < k; number += 1) waiting.push(change(number, `変更${round}回目${number}`));
    return { ms: now() - begun };
  },
  async push() {
    const took = await spent(() => post('/change', waiting));
    waiting = [];
    return took;
  },
  live: () =>
    new Promise<void>((resolve) => {
      const stream = readEventStream((signal) => fetch(`${base}/live`, { signal }));
      stream.addEventListener('open', () => resolve());
      stream.addEventListener('message', ({ data }) => {
        for (const [id, field, value] of JSON.parse(String(data)) as [string, string, unknown][]) {
          const record = records.get(id);
          if (record) records.set(id, { ...record, [field]: value });
          tellSeen(value);
        }
      });
    }),
  edit({ i, v }: { readonly i: number; readonly v: string }): number {
    const begun = now();
    void post('/change', [change(i, v)]);
    return begun;
  },
  async storm({ clients, per }: { readonly clients: number; readonly per: number }) {
    const own = plain(clients, 7);
    await post('/put', own);
    const lat: number[] = [];
    const begun = now();
    await Promise.all(
      own.map(async ({ id }, number) => {
        for (let edit = 0; edit < per; edit += 1) {
          const sent = now();
          await post('/change', [[id, 'title', `編集${number}-${edit}`]]);
          lat.push(now() - sent);
        }
      }),
    );
    return { ms: now() - begun, lat };
  },
});

function plain(count: number, seed?: number): Plain[] {
  return sampleLogs(count, 'author', seed).map(({ id, fields }) => ({ id, kind: 'activityLog', ...fields }));
}

function change(number: number, title: string): [string, string, string] {
  const { id } = sampleLog(number, 'author');
  const record = records.get(id);
  if (record) records.set(id, { ...record, title });
  return [id, 'title', title];
}

async function post(path: string, body: unknown): Promise<void> {
  const text = JSON.stringify(body);
  const isLong = text.length >= 4096;
  const answer = await fetch(base + path, {
    method: 'POST',
    body: isLong ? new Uint8Array(gzipSync(text)) : text,
    ...(isLong ? { headers: { 'content-encoding': 'gzip' } } : {}),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  await answer.arrayBuffer();
}
