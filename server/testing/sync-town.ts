/** A sync server in memory and phones that push by hand, for tests of what the server judges. */
import { isSealedKind } from '#domain/policy/sealed-kinds.ts';
import type { Fields, RecordKind } from '#domain/records.ts';
import { uuid5, uuid7 } from '#protocol/derived-id.ts';
import { PROTOCOL, type SpaceAnswer } from '#protocol/messages.ts';
import type { Mutation, Op } from '#protocol/mutation.ts';
import { createStampClock, writeStamp } from '#protocol/stamp.ts';
import { createMemoryStore } from '../store/memory-store.ts';
import type { Store } from '../store/store.ts';
import { handleSync } from '../sync/handle-sync.ts';
import type { SyncServerPorts } from '../sync/ports.ts';
import { writeAsServer } from '../sync/workspace.ts';

const start = Date.UTC(2026, 10, 22);

/** A stamp some milliseconds after the story begins. */
export const at = (ms: number, device = 5): string => writeStamp(start + ms, 0, device);

/** The account of somebody in the story. */
export const accountOf = (name: string): string => uuid5(`account ${name}`);

/** Fields of one record as a phone pushes them; `base` is what the person saw. */
export const set = (kind: RecordKind, id: string, fields: Fields, base: string | null = null): Op => ({
  kind,
  id,
  set: fields,
  base,
});

/** A server with an empty memory (or another empty store), a minute after the story begins. */
export const createSyncTown = (store: Store = createMemoryStore('epoch-1')) => {
  let nextId = 1;
  let byte = 0;
  const now = () => start + 60_000;
  const ports: SyncServerPorts = {
    store,
    now,
    stamps: createStampClock(now, 1),
    randomBytes: (length) => Uint8Array.from({ length }, () => byte++ % 256),
  };
  const fresh = () => {
    nextId += 1;
    return uuid7(
      start,
      Uint8Array.from({ length: 10 }, (_, i) => (i === 9 ? nextId : i === 8 ? nextId >> 8 : 0)),
    );
  };

  /** @param device its id; a new one when left out */
  const phone = (account: string, device = fresh()) => {
    const counts = new Map<string, number>();
    const ask = async (
      space: string,
      push: Mutation[],
      cursors: Record<string, number> = {},
      makesOwn = false,
    ): Promise<SpaceAnswer> => {
      const spaces = [{ id: space, cursors, push }];
      const request = { protocol: PROTOCOL, schema: 1, device, epoch: null, makesOwn, spaces };
      const { answer } = await handleSync(ports, accountOf(account), request);
      const [one] = answer.spaces;
      if (!one) throw new Error('no answer');
      return one;
    };
    return {
      device,
      ask,
      push: async (space: string, stamp: string, ...ops: Op[]) => {
        const n = (counts.get(space) ?? 0) + 1;
        const edit = { n, at: stamp, intent: 'test', schema: 1, ops };
        const holdsSheet = ops.some(({ kind }) => isSealedKind(kind));
        const answer = await ask(space, [holdsSheet ? { ...edit, salt: 'cd'.repeat(16) } : edit]);
        if (answer.verdicts.length > 0) counts.set(space, n);
        return answer.verdicts[0];
      },
      birth: async (space: string, stamp: string, ...ops: Op[]) => {
        const answer = await ask(space, [{ n: 1, at: stamp, intent: 'space.create', schema: 1, ops }]);
        if (answer.verdicts[0]?.status === 'applied') counts.set(space, 1);
        return answer;
      },
    };
  };

  /** わかば町内会, founded by Hana. */
  const group = async () => {
    const [space, owner] = [fresh(), fresh()];
    const hana = phone('hana');
    await hana.birth(
      space,
      at(0),
      set('space', space, { name: 'わかば町内会', kind: 'group' }),
      set('member', owner, { name: '花', role: 'owner', status: 'active' }),
    );
    return { space, owner, hana };
  };

  /** Somebody comes in the way an invitation brings them in. */
  const joinAs = async (space: string, account: string, fields: Fields) => {
    const member = fresh();
    await ports.store.write(space, async (tx) => {
      await writeAsServer(tx, space, ports, [{ kind: 'member', id: member, set: { status: 'active', ...fields } }]);
      await tx.bind(accountOf(account), member);
    });
    return { member, phone: phone(account) };
  };

  return { ports, fresh, phone, group, joinAs };
};
