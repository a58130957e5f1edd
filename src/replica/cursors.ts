/** How far a device has read, and what an answer says about it. */

/** Does the device stand where it stood when it asked? */
export const sameCursors = (a: Cursors, b: Cursors): boolean => {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
};

/**
 * An answer to an older question: nothing is given up for it, a scope goes on only where the answer joins what is held,
 * and one that was dropped since does not come back.
 */
export const mergedCursors = (held: Cursors, asked: Cursors, answered: Cursors): { [scope: string]: number } => {
  const cursors: { [scope: string]: number } = { ...held };
  for (const [scope, seq] of Object.entries(answered)) {
    const now = held[scope];
    if (now === undefined) {
      if (!Object.hasOwn(asked, scope)) cursors[scope] = seq;
    } else if ((asked[scope] ?? 0) <= now) cursors[scope] = Math.max(seq, now);
  }
  return cursors;
};

export interface Cursors {
  readonly [scope: string]: number;
}
