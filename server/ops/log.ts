import { pino } from 'pino';
import type { Log } from '../ports.ts';

/**
 * Lines of JSON on the standard output, gathered for at most a second unless they need attention. At a terminal only those:
 * people read there.
 */
export const createLog = (isTerminal: boolean): Log => {
  const out = pino.destination(isTerminal ? { sync: true } : { sync: false, minLength: 4096, periodicFlush: 1000 });
  const log = pino(
    {
      level: isTerminal ? 'warn' : 'info',
      base: null,
      redact: { paths: ['*.secret', '*.token', '*.cookie', 'err.parameters', 'err.detail', 'err.where'], remove: true },
    },
    out,
  );
  return {
    info: (about, message) => log.info(about, message),
    warn(about, message) {
      log.warn(about, message);
      out.flush();
    },
    error(about, message) {
      log.error(about, message);
      out.flush();
    },
  };
};
