/** I7, the moment an edit leaves the outbox: what the server has taken does not vanish from the screen until its row comes. */
import { isTextOp, type Mutation } from '#protocol/mutation.ts';
import { stampOf } from '#protocol/row.ts';
import { baseRow, isBehindRestore } from './invariants-step.ts';
import type { Device } from './phone.ts';
import type { Failure, World } from './world.ts';

/** Looks at an edit this phone has just stopped waiting for. */
export const flickerFailure = (world: World, device: Device, space: string, mutation: Mutation): Failure | null => {
  const { rows, shadow, outbox, review, spaces } = device.disk.content.tables;
  const entry = spaces.get(space);
  const others = [...outbox.values(), ...review.values()].map((one) => one.mutation);
  // It waits under another number, or lies in the person's list.
  if (others.some(({ at }) => at === mutation.at) || entry?.state !== 'shared') return null;
  if (world.book.stamped.has(mutation.at) || device.isRotten || isBehindRestore(world, device)) return null;
  for (const op of mutation.ops) {
    if (isTextOp(op)) continue;
    const scope = world.disk.table(space)?.rows.get(op.id)?.scope;
    if (scope === undefined || !Object.hasOwn(entry.cursors, scope)) continue;
    const shown = rows.get(`${space}/${op.id}`);
    const base = baseRow(device, space, op.id) ?? undefined;
    const landed = shadow.get(`${space}/${op.id}`)?.landed?.map((one) => one.mutation) ?? [];
    const later = [...others, ...landed].filter(({ at }) => at > mutation.at);
    for (const [field, value] of Object.entries(op.set)) {
      if (shown?.fields[field] === value || (stampOf(base, field) ?? '') >= mutation.at) continue;
      if (later.some(({ ops }) => ops.some((one) => one.id === op.id && !isTextOp(one) && field in one.set))) continue;
      return {
        invariant: 'I7',
        what: `${device.name} showed ${String(value)} in ${space}/${op.id}/${field}, which the server took, and does not any more`,
      };
    }
  }
  return null;
};
