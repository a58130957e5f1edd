/** What must have happened for a long run to mean something. */
import { faultNames } from './plan.ts';

/** From this many seeds on everything in the table must have happened. */
export const convincingSeeds = 1000;

const situations = [
  'two tabs of one phone',
  'two servers over one database',
  'message lost',
  'message doubled',
  'answer lost',
  'server busy',
  'poke delivered',
  'poke lost',
  'went offline',
  'months offline',
  'clock jumped',
  'stamped anew',
  'tab killed',
  'phone killed',
  'tab frozen',
  'lock stolen',
  'disk aborted',
  'disk full',
  'disk hung',
  'session ended',
  'profile cloned',
  'phone restored',
  'storage cleared',
  'server killed at work',
  'server started again',
  'server restored',
  'transaction repeated',
  'two exchanges at once',
  'fork seen',
  'fork during push',
  'took a new device id',
  'showing during partition',
  'role changed while offline',
  'removed while offline',
  'removed phone purged',
  'verdict applied',
  'verdict superseded',
  'verdict rejected',
  'text in several pieces',
  'unknown field written',
  'unknown kind written',
  'did activityLog.undelete',
  'did conflict.see',
  'did review.keep_mine',
  'did finding.write',
  'did round.pass',
  'did round.show',
  'did round.close',
  'did sheet.write',
  'did text.write',
  'put away',
  'malicious: answer',
] as const;

/** What is asked for and never happened. */
export const missingOf = (counts: ReadonlyMap<string, number>): string[] =>
  [...situations, ...faultNames.map((name) => `happened: ${name}`)].filter((what) => !counts.get(what));
