import { ok, type Result } from '#domain/basis/result.ts';
import type { SyncAnswer, SyncRequest } from '#protocol/messages.ts';
import type { SentMutation } from '#protocol/mutation.ts';
import { readMutation } from '#protocol/mutation-check.ts';
import { packRows } from '#protocol/page.ts';
import { readSyncRequest } from '#protocol/request-check.ts';
import { type Context, Hono } from 'hono';
import { syncPorts } from '../people/doorway.ts';
import { type Refusal, refuse } from '../people/refusal.ts';
import { handleSync } from '../sync/handle-sync.ts';
import { answerJson, answerRefusal } from './answers.ts';
import { readJson } from './body.ts';
import { createTurnstile } from './turnstile.ts';
import { type RouteTools, type ServerEnv, withSession } from './tools.ts';

/** The exchange of edits and rows. */
export const syncRoutes = ({ ports, hub }: RouteTools) => {
  const handed = syncPorts(ports);
  const turnstile = createTurnstile(atOnce);
  return new Hono<ServerEnv>().post('/sync', withSession(ports), async (c) => {
    const { account } = c.get('session');
    if (!turnstile.enter(account)) return answerRefusal(c, { status: 429, code: 'server.busy', retryAfter: 1 });
    try {
      const request = await readRequest(c);
      if (!request.ok) return answerRefusal(c, request.error);
      const { answer } = await handleSync(handed, account, request.value, (space, head) =>
        hub.moved(space, head, { by: account, isAboutPeople: isAboutPeople(request.value, space) }),
      );
      return await answerJson(c, onTheWire(answer));
    } finally {
      turnstile.leave(account);
    }
  });
};

/** Exchanges one account may have under way; a phone has one, a browser with several profiles a few. */
const atOnce = { each: 8, all: 1024 };

const readRequest = async (c: Context): Promise<Result<SyncRequest<SentMutation>, Refusal>> => {
  const body = await readJson(c);
  if (!body.ok) return body;
  const request = readSyncRequest(body.value);
  return request.ok ? ok(request.value) : refuse(400, request.error.code, { place: request.error.place });
};

/** Rows travel packed; everything else as it is. */
const onTheWire = ({ spaces, ...answer }: SyncAnswer) => ({
  ...answer,
  spaces: spaces.map(({ rows, ...space }) => ({ ...space, page: packRows(rows) })),
});

/** Only such edits can change who may read a space. */
const isAboutPeople = (request: SyncRequest<SentMutation>, space: string): boolean =>
  request.spaces.some(({ id, push }) => id === space && push.some(holdsPeople));

const holdsPeople = (mutation: SentMutation): boolean => {
  const read = readMutation(mutation);
  return read.ok && read.value.ops.some(({ kind }) => kind === 'member' || kind === 'space');
};
