/** Somebody who speaks the protocol over HTTP and never gives up. */
import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { uuid7 } from '#protocol/derived-id.ts';
import type { SpaceAnswer } from '#protocol/messages.ts';
import type { Mutation } from '#protocol/mutation.ts';
import { type PackedRows, unpackRows } from '#protocol/page.ts';
import type { Chance } from './chance.ts';

export interface Person {
  readonly device: string;
  /** Asks until a server answers with 2xx; every retry may go to another server. @throws Forgotten when it is refused */
  call(path: string, body: unknown): Promise<unknown>;
  /** One exchange over one space. */
  sync(space: string, push: readonly Mutation[], cursors?: { readonly [scope: string]: number }): Promise<SpaceAnswer>;
}

/** The server does not remember what it acknowledged: a session, a membership, the number of an edit. */
export class Forgotten extends Error {}

/** A new record id. */
export const newId = (): string => uuid7(Date.now(), new Uint8Array(randomBytes(10)));

/**
 * A person with an account of their own.
 * @param addresses the servers there are at this moment
 */
export const createPerson = async (addresses: () => readonly string[], chance: Chance): Promise<Person> => {
  const device = newId();
  const secret = randomBytes(32).toString('hex');
  let cookie = '';
  const once = async (path: string, body: unknown): Promise<Response | null> => {
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    };
    // Nobody there, or gone half-way: the same as no answer.
    const answer = await fetch(new URL(path, chance.oneOf(addresses())), init).catch(() => null);
    const given = answer?.headers.getSetCookie()[0]?.split(';')[0];
    if (given !== undefined) cookie = given;
    return answer;
  };
  const call = async (path: string, body: unknown): Promise<unknown> => {
    for (;;) {
      const answer = await once(path, body);
      if (answer && answer.status < 500 && answer.status !== 429) {
        const text = await answer.text().catch(() => null);
        if (text !== null && !answer.ok) throw new Forgotten(`${path}: ${answer.status} ${text}`);
        if (text !== null) return text === '' ? null : JSON.parse(text);
      }
      await wait(chance.between(5, 40));
    }
  };
  await call('/api/session', { secret });
  return {
    device,
    call,
    async sync(space, push, cursors = {}) {
      const spaces = [{ id: space, cursors, push }];
      const body = (await call('/api/sync', { protocol: 1, schema: 1, device, epoch: null, spaces })) as {
        spaces: (Omit<SpaceAnswer, 'rows'> & { page?: PackedRows })[];
      };
      const [one] = body.spaces;
      if (!one) throw new Error(`no answer for ${space}`);
      return { ...one, rows: one.page ? unpackRows(one.page) : [] };
    },
  };
};
