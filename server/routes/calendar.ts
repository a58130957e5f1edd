/** `/calendar/<secret>.ics`: somebody's own calendar for the calendar of their phone, which has no session. */
import { createHash } from 'node:crypto';
import type { Alarm } from '#calendar/calendar-file.ts';
import { calendarType } from '#calendar/calendar-file.ts';
import { type Context, Hono } from 'hono';
import { readFeed } from '../people/calendar-feed.ts';
import { answerRefusal } from './answers.ts';
import type { RouteTools, ServerEnv } from './tools.ts';

/** Every refusal is the same: an address that was withdrawn cannot be told from one that never was. */
export const calendarRoutes = ({ ports, tries, publicOrigin }: RouteTools) =>
  new Hono<ServerEnv>().get('/:file', async (c) => {
    c.header('X-Robots-Tag', 'noindex');
    c.header('Cache-Control', 'private, no-cache');
    const secret = /^([0-9a-f]{32})\.ics$/.exec(c.req.param('file'))?.[1];
    const guess = await tries.calendars.take(c.get('address'));
    if (!guess.ok) return answerRefusal(c, guess.error);
    const turn = secret === undefined ? null : await tries.calendarTurns.take(secret);
    if (turn && !turn.ok) return answerRefusal(c, turn.error);
    const wish = { language: languageOf(c), alarm: alarmOf(c), origin: publicOrigin ?? new URL(c.req.url).origin };
    const file = secret === undefined ? null : await readFeed(ports, secret, wish);
    if (file === null) return answerRefusal(c, { status: 404, code: 'not_found' });
    await guess.value.giveBack();
    return answerFile(c, file);
  });

const answerFile = (c: Context, file: string): Response => {
  const tag = `"${createHash('sha256').update(file).digest('base64url').slice(0, 22)}"`;
  c.header('ETag', tag);
  const known = c.req.header('if-none-match')?.split(/,\s*/) ?? [];
  // A proxy that packed the answer may have weakened the mark.
  if (known.some((one) => one.replace(/^W\//, '') === tag)) return c.body(null, 304);
  c.header('Content-Type', `${calendarType}; charset=utf-8`);
  c.header('Content-Disposition', 'inline; filename="kyodo-note.ics"');
  return c.body(file);
};

const languageOf = (c: Context): 'ja' | 'en' => (c.req.query('lang') === 'en' ? 'en' : 'ja');

const alarmOf = (c: Context): Alarm => {
  const asked = c.req.query('alarm');
  return asked === 'day' || asked === 'hour' ? asked : 'none';
};
