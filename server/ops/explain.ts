import { BlobTrouble } from '../blobs/blob-keeper.ts';
import { StoreRefused } from '../store/sqlite-guard.ts';
import type { Settings } from './settings.ts';

/** What went wrong at the start, in a sentence for the person who runs the server; null when only a programmer can tell. */
export const explain = (error: unknown, settings: Settings): string | null => {
  if (error instanceof StoreRefused) return error.message;
  if (error instanceof BlobTrouble) {
    return `The photos' bucket ${settings.blobs.s3?.bucket} cannot be used: ${error.message}. Check BLOBS_S3_… (see --help).`;
  }
  const code = codeOf(error);
  const where = settings.databaseUrl === null ? settings.dataDir : new URL(settings.databaseUrl).host;
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${settings.port} is in use by another program. Stop it, or choose another: PORT=8788 npm start`;
    case 'EADDRNOTAVAIL':
      return `This machine has no address ${settings.host}. Set HOST to one it has, or leave it out.`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `No permission for port ${settings.port} or folder ${settings.dataDir}: ${String(error)}`;
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case 'EHOSTUNREACH':
      return `PostgreSQL does not answer at ${where} (${code}).`;
    case '28P01':
    case '28000':
      return `PostgreSQL at ${where} refuses the user or the password in DATABASE_URL.`;
    case '3D000':
      return `The database named in DATABASE_URL does not exist at ${where}.`;
    default:
      return null;
  }
};

/** The code of an error, or of the one that caused it. */
const codeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return '';
  return 'code' in error ? String(error.code) : codeOf(error.cause);
};
