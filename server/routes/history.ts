import { isRecordId } from '#domain/records-check.ts';
import { readStamp } from '#protocol/stamp.ts';
import { Hono } from 'hono';
import { recordHistory } from '../sync/record-history.ts';
import { answerJson, answerRefusal } from './answers.ts';
import { type RouteTools, type ServerEnv, withSession } from './tools.ts';
import { createTurnstile } from './turnstile.ts';

/** Who wrote what into a record. */
export const historyRoutes = ({ ports }: RouteTools) => {
  const turnstile = createTurnstile(atOnce);
  return new Hono<ServerEnv>().get('/history/:space/:record', withSession(ports), async (c) => {
    const { account } = c.get('session');
    const [space, record, before] = [c.req.param('space'), c.req.param('record'), c.req.query('before') ?? null];
    if (before !== null && !readStamp(before)) {
      return answerRefusal(c, { status: 400, code: 'message.malformed', place: 'before' });
    }
    if (!isRecordId(space) || !isRecordId(record)) return answerRefusal(c, unknown);
    if (!turnstile.enter(account)) return answerRefusal(c, { status: 429, code: 'server.busy', retryAfter: 1 });
    try {
      const question = { space, record, account, before, now: ports.clock.now() };
      const history = await ports.store.read(space, (tx) => recordHistory(tx, question));
      return history ? await answerJson(c, history) : answerRefusal(c, unknown);
    } finally {
      turnstile.leave(account);
    }
  });
};

const unknown = { status: 404, code: 'record.unknown' } as const;

/** Each reads through a stretch of a space's edits. */
const atOnce = { each: 2, all: 32 };
