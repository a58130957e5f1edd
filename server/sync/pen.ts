/** What is at hand while one mutation is carried out. */
import type { Actor } from '#domain/policy/rule.ts';
import type { Mutation, Verdict } from '#protocol/mutation.ts';
import type { Stamp } from '#protocol/stamp.ts';
import type { SpaceWriter } from '../store/store.ts';
import type { Workspace } from './workspace.ts';

/** Where a mutation fails. */
export interface Refusal {
  readonly code: string;
  readonly place?: string;
}

/** A verdict, and whose edit it was. */
export interface Judged {
  readonly member: string | null;
  /** The person as rules see them, if they may read here at all. */
  readonly actor?: Actor;
  readonly verdict: Verdict;
  /** A sheet that was forgotten already: nothing of it is written down again. */
  readonly isForgotten?: boolean;
}

/** Who judges the first mutation of a space: the founder's own records need nobody's permission. */
export interface Founding {
  readonly records: ReadonlySet<string>;
}

/** The stamps one mutation uses. */
export interface Times {
  /** When the person wrote, or the server's own time when their clock runs ahead. */
  readonly at: Stamp;
  /** A later stamp, made when it is first needed. */
  readonly fresh: () => Stamp;
  readonly wasFreshUsed: () => boolean;
}

export interface Pen {
  readonly tx: SpaceWriter;
  readonly workspace: Workspace;
  readonly actor: Actor;
  readonly times: Times;
  readonly mutation: Mutation;
  readonly lost: string[];
  readonly founding?: Founding;
}
