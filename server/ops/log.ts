import { pino } from 'pino';
import type { Log } from '../ports.ts';

/** Lines of JSON on the standard output. At a terminal only what needs attention: people read there. */
export const createLog = (isTerminal: boolean): Log =>
  pino(
    {
      level: isTerminal ? 'warn' : 'info',
      base: null,
      redact: { paths: ['*.secret', '*.token', '*.cookie', 'err.parameters', 'err.detail', 'err.where'], remove: true },
    },
    pino.destination({ sync: isTerminal }),
  );
