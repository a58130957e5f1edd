/** The pieces of work that are measured; each takes one server with `n` records and gives its figures. */
import { cpSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Spent } from '../harness/calls.ts';
import type { Child } from '../harness/child.ts';
import { quantile } from '../figures.ts';
import type { Contender } from './contender.ts';

export type Figures = Record<string, number>;

/** Fills the server through one device. */
export const seed = async (contender: Contender, n: number): Promise<Figures> => {
  const device = await contender.device();
  const took = await device.call<Spent>('seed', { n });
  await device.stop();
  return { seed_ms: took.ms };
};

/** W1: everything to an empty device. */
export const firstSync = async (contender: Contender, n: number): Promise<Figures> => {
  const device = await contender.device();
  const cpu = contender.cpu();
  const took = await device.call<Spent & { peak: number; base: number }>('firstSync', { n });
  await device.stop();
  const { ms, peak: w1_client_peak, base: w1_client_base } = took;
  return { w1_ms: ms, w1_mb: took.in / 1e6, w1_server_cpu: contender.cpu() - cpu, w1_client_peak, w1_client_base };
};

/** W2: edits made without a connection, all sent at once. */
export const offlineEdits = async (contender: Contender, n: number, round: number): Promise<Figures> => {
  const device = await contender.device();
  await device.call('firstSync', { n });
  const took = await pushRound(device, n, round);
  await device.stop();
  return { w2_ms: took.ms, w2_kb: took.out / 1e3, w2_local_ms: took.local };
};

const pushRound = async (device: Child, n: number, round: number): Promise<Spent & { local: number }> => {
  const made = await device.call<{ ms: number }>('offlineEdits', { k: Math.min(1000, n / 2), round });
  return { ...(await device.call<Spent>('push')), local: made.ms };
};

/** W3: from the tap until the other device has it. */
export const liveEdits = async (contender: Contender, n: number): Promise<Figures> => {
  const [writer, reader] = [await contender.device(), await contender.device()];
  for (const device of [writer, reader]) {
    await device.call('firstSync', { n });
    await device.call('live');
  }
  const waiting = new Map<string, (at: number) => void>();
  reader.onSeen((value, at) => waiting.get(value)?.(at));
  await pause(1000);
  const times: number[] = [];
  for (let edit = 0; edit < 120; edit += 1) {
    const value = `live ${edit}`;
    const seen = new Promise<number>((resolve) => waiting.set(value, resolve));
    const begun = await writer.call<number>('edit', { i: edit % 100, v: value });
    const at = await seen;
    // Code that has run a few times is code as it runs all day.
    if (edit >= 20) times.push(at - begun);
    await pause(25);
  }
  await Promise.all([writer.stop(), reader.stop()]);
  return { w3_p50: quantile(times, 0.5), w3_p95: quantile(times, 0.95) };
};

/** W4: what a record costs on the server after as many edits as records; ours apart from its history, which is counted by the edit. */
export const storage = async (contender: Contender, n: number, roundsBefore: number): Promise<Figures> => {
  const device = await contender.device();
  await device.call('firstSync', { n });
  const each = Math.min(1000, n / 2);
  for (let round = roundsBefore; round * each < n; round += 1) await pushRound(device, n, 1000 + round);
  await device.stop();
  let history = 0;
  const bytes = await contender.bytes((dir) => {
    if (contender.name === 'ours') history = historyBytes(join(dir, 'kyodo-note.sqlite'));
  });
  const edits = n + Math.ceil(n / each) * each;
  return { w4_bytes: (bytes - history) / n, w4_history: history / edits };
};

/** What a copy of the file, packed tightly, shrinks by when its history is taken out. */
const historyBytes = (file: string): number => {
  const folder = mkdtempSync(join(tmpdir(), 'kyodo-note-history-'));
  const copy = join(folder, 'copy.sqlite');
  cpSync(file, copy);
  const db = new DatabaseSync(copy);
  db.exec('VACUUM');
  const before = statSync(copy).size;
  db.exec('DELETE FROM mutation; VACUUM');
  db.close();
  const after = statSync(copy).size;
  rmSync(folder, { recursive: true });
  return before - after;
};

/** W5: many people, one edit a push. */
export const storm = async (contender: Contender, clients: number, per: number, run: number): Promise<Figures> => {
  const device = await contender.device(`storm${run}`);
  const cpu = contender.cpu();
  const took = await device.call<{ ms: number; lat: number[]; settled?: number }>('storm', { clients, per });
  const serverCpu = contender.cpu() - cpu;
  await device.stop();
  const perSecond = (ms: number): number => (clients * per * 1000) / ms;
  return {
    w5_per_s: perSecond(took.ms),
    w5_p95: quantile(took.lat, 0.95),
    w5_server_cpu: serverCpu,
    ...(took.settled === undefined ? {} : { w5_settled_per_s: perSecond(took.settled) }),
  };
};

/** The same in fifty groups of one: what an edit costs when nobody has to be told of it. */
export const stormApart = async (contender: Contender, clients: number, per: number, run: number): Promise<Figures> => {
  if (contender.name !== 'ours') return {};
  const device = await contender.device(`storm apart ${run}`);
  const { ms } = await device.call<{ ms: number }>('storm', { clients, per, isApart: true });
  await device.stop();
  return { w5_apart_per_s: (clients * per * 1000) / ms };
};

/** W6: the server is killed and comes back. */
export const restart = async (contender: Contender, n: number): Promise<Figures> => {
  const ready = await contender.restart();
  const { w1_ms = Number.NaN } = await firstSync(contender, n);
  return { w6_ready_ms: ready, w6_then_ms: w1_ms };
};

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
