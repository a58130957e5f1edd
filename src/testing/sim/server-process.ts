/** One server process over the database. */
import type { Versions } from '#protocol/versions.ts';
import type { SyncServerPorts } from '#server/sync/ports.ts';
import type { Random } from './random.ts';

export interface Server {
  readonly name: string;
  readonly random: Random;
  ports: SyncServerPorts;
  isUp: boolean;
  versions: Versions;
  /** How likely the database asks for a transaction once more. */
  repeats: number;
  /** Requests under way; calling one tells its phone that the connection broke. */
  readonly underWay: Set<() => void>;
}
