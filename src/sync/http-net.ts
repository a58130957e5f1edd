/** The engine's network over HTTP: one call to exchange, one stream that says when there is something new. */
import { err, ok, type Result } from '#domain/basis/result.ts';
import { PROTOCOL, type SpaceAnswer, type SyncAnswer } from '#protocol/messages.ts';
import { type PackedRows, unpackRows } from '#protocol/page.ts';
import type { HttpClient } from './http-client.ts';
import type { Net, NetFailure, Timers } from './ports.ts';

/** A stream of server events (EventSource). */
export interface EventStream {
  addEventListener(type: string, listener: (event: { readonly data?: unknown }) => void): void;
  /** 2 when it will not try again by itself. */
  readonly readyState: number;
  close(): void;
}

export interface NetPorts {
  readonly timers: Timers;
  /** null where the browser has none; then only the clock asks for news. */
  readonly openStream: ((url: string) => EventStream) | null;
}

/** A stream that ended for good (an old session, a proxy that forbids it) is opened again after this time. */
const reopenMs = 30_000;

export const createHttpNet = (client: HttpClient, ports: NetPorts): Net => ({
  async sync(request) {
    const answer = await client.call('POST', '/api/sync', request);
    return answer.ok ? readSyncAnswer(answer.value) : answer;
  },
  openSession: () => client.openSession(),
  listen(onPoke, onOpen) {
    const { openStream, timers } = ports;
    if (!openStream) return () => undefined;
    let stream: EventStream | null = null;
    let cancel: (() => void) | null = null;
    const open = () => {
      const opened = openStream('/api/events');
      stream = opened;
      opened.addEventListener('open', onOpen);
      opened.addEventListener('poke', ({ data }) => {
        const poke = readPoke(data);
        if (poke) onPoke(poke.space, poke.head);
      });
      opened.addEventListener('error', () => {
        if (opened.readyState !== 2 || stream !== opened) return;
        stream = null;
        cancel = timers.after(reopenMs, open);
      });
    };
    open();
    return () => {
      cancel?.();
      stream?.close();
      stream = null;
    };
  },
});

/** Reads an answer as it came over the wire. What does not have its form is not from our server. */
export const readSyncAnswer = (body: unknown): Result<SyncAnswer, NetFailure> => {
  if (!isWireAnswer(body)) return err({ code: 'offline', isPortal: true });
  if (body.protocol > PROTOCOL) return err({ code: 'refused', reason: 'app.outdated' });
  try {
    const spaces = body.spaces.map(({ page, ...space }): SpaceAnswer => ({ ...space, rows: unpackRows(page) }));
    return ok({ ...body, spaces });
  } catch {
    return err({ code: 'refused', reason: 'answer.unreadable' });
  }
};

type WireSpace = Omit<SpaceAnswer, 'rows'> & { readonly page: PackedRows };
type WireAnswer = Omit<SyncAnswer, 'spaces'> & { readonly spaces: readonly WireSpace[] };

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null;

const isWireAnswer = (body: unknown): body is WireAnswer =>
  isObject(body) &&
  typeof body['protocol'] === 'number' &&
  typeof body['schema'] === 'number' &&
  typeof body['epoch'] === 'string' &&
  typeof body['now'] === 'number' &&
  Array.isArray(body['me']) &&
  Array.isArray(body['spaces']) &&
  body['spaces'].every(isWireSpace);

const isWireSpace = (space: unknown): boolean =>
  isObject(space) &&
  typeof space['id'] === 'string' &&
  isObject(space['page']) &&
  isObject(space['cursors']) &&
  ['verdicts', 'texts', 'exits'].every((list) => Array.isArray(space[list])) &&
  (space['own'] === undefined || isOwnList(space['own']));

const isOwnList = (list: unknown): boolean =>
  Array.isArray(list) &&
  list.every(
    (one) =>
      Array.isArray(one) && typeof one[0] === 'string' && typeof one[1] === 'string' && typeof one[2] === 'number',
  );

const readPoke = (data: unknown): { readonly space: string; readonly head: number } | null => {
  try {
    const poke: unknown = JSON.parse(String(data));
    if (!isObject(poke) || typeof poke['space'] !== 'string') return null;
    // Without a head nothing is known about it, and it is always followed.
    return { space: poke['space'], head: typeof poke['head'] === 'number' ? poke['head'] : Number.POSITIVE_INFINITY };
  } catch {
    return null;
  }
};
