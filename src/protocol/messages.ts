import type { Mutation, Verdict } from './mutation.ts';
import type { Row } from './row.ts';

/** Raised when an old client could misread a message. */
export const PROTOCOL = 1;

/**
 * Stands among the cursors, but is no scope: up to this place of a space's order deleted records are forgotten, and the
 * device has been told so.
 */
export const FLOOR = 'floor';

/** Sizes the server accepts; a client keeps below them. */
export const limits = {
  bodyBytes: 2_097_152,
  spacesPerRequest: 20,
  mutationsPerSpace: 500,
  /** Of one edit as JSON in UTF-8. */
  mutationBytes: 262_144,
  opsPerMutation: 400,
  fieldsPerOp: 400,
  /** A record's maps may not grow without end: everybody carries every record. */
  fieldsPerRecord: 4000,
  pageRows: 1000,
  pageRowBytes: 1_048_576,
  pageTextBytes: 1_048_576,
  /** A stamp further in the future than this many milliseconds is replaced by the server's own. */
  stampAheadMs: 60_000,
} as const;

/** What one device asks for one space. */
export interface SpaceRequest<M = Mutation> {
  readonly id: string;
  /** Per scope, the last place in the space's order this device holds. */
  readonly cursors: { readonly [scope: string]: number };
  readonly push: readonly M[];
  /** Now and then, with nothing to push: one number for everything held in each scope. */
  readonly digests?: { readonly [scope: string]: string };
}

/** `POST /api/sync`. */
export interface SyncRequest<M = Mutation> {
  /** What the app speaks best; `protocols` its oldest and its newest. */
  readonly protocol: number;
  readonly protocols?: readonly [number, number];
  readonly schema: number;
  readonly device: string;
  /** The server's identity this device last spoke to; another one means: resync. */
  readonly epoch: string | null;
  /** The device makes rows that come of its own edits alone itself, when it is told their places in `own`. */
  readonly makesOwn?: boolean;
  readonly spaces: readonly SpaceRequest<M>[];
}

/** One update of a collaborative text, as the server keeps it. */
export interface TextRow {
  readonly id: string;
  readonly scope: string;
  readonly seq: number;
  /** base64 */
  readonly update: string;
}

/** A record that left a scope; whoever does not find it elsewhere in the answer drops it. */
export interface Exit {
  readonly id: string;
  readonly scope: string;
  readonly seq: number;
}

/** A record as this device's own accepted edits leave it, with its place in the order. */
export type OwnRow = readonly [id: string, scope: string, seq: number];

/** What the server answers for one space. */
export interface SpaceAnswer {
  readonly id: string;
  readonly head: number;
  /** Who the asking person is here; null when not (or no longer) a member. */
  readonly me: string | null;
  /** Set instead of rows when the person may not read the space. */
  readonly closed?: 'space.unknown' | 'member.removed' | 'member.asking';
  readonly verdicts: readonly Verdict[];
  /** The next number the server expects, when the pushed ones leave a gap. */
  readonly expect?: number;
  /** This edit and those behind it wait for a server that knows their schema. */
  readonly tooNew?: number;
  /** This device number was used for something else: take a new device id. */
  readonly forked?: true;
  /** A cursor stood ahead of `head`: the server has lost what came after. Forget the base of this space, keep the outbox. */
  readonly resync?: true;
  readonly rows: readonly Row[];
  /** Rows left out, because the device holds what came before them and has made the rest itself. */
  readonly own?: readonly OwnRow[];
  readonly texts: readonly TextRow[];
  readonly exits: readonly Exit[];
  /** Every scope the person may read, with the cursor after this page. Scopes not listed are lost. */
  readonly cursors: { readonly [scope: string]: number };
  readonly more: boolean;
  /** Scopes whose digest is another one here; missing when nothing was compared. Drop them and fetch them anew. */
  readonly differs?: readonly string[];
}

/** Answer to `POST /api/sync`. */
export interface SyncAnswer {
  /** They have no protocol in common: an older app gets verdicts but no rows, a newer one nothing. */
  readonly upgrade?: 'app' | 'server';
  readonly protocol: number;
  readonly schema: number;
  readonly epoch: string;
  /** The server's clock, milliseconds since 1970. */
  readonly now: number;
  readonly me: readonly { readonly space: string; readonly member: string }[];
  readonly spaces: readonly SpaceAnswer[];
}

/** Every error of the API has this shape: `code` is stable, `place` names what was wrong. */
export interface ApiError {
  readonly error: { readonly code: string; readonly place?: string };
}
