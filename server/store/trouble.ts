/** Is it the database that cannot work just now (away, full, read-only), and not a mistake of ours? */
export const isDatabaseTrouble = (error: unknown): boolean => {
  if (typeof error !== 'object' || error === null) return false;
  if ('errcode' in error) return sqliteTroubles.has(Number(error.errcode) & 0xff);
  const code = 'code' in error ? String(error.code) : '';
  const isPostgresAway = /^(08|25006|53|57|58)/.test(code) || /^E(CONN|PIPE|TIMEDOUT|HOSTUNREACH|AI_)/.test(code);
  return isPostgresAway || (error instanceof Error && awayWords.test(error.message));
};

/** SQLITE_BUSY, READONLY, IOERR, FULL, CANTOPEN. */
const sqliteTroubles = new Set([5, 8, 10, 13, 14]);

/** The driver says these without a code. */
const awayWords = /^Connection terminated|timeout exceeded when trying to connect|^store: closed/;
