import { type Kysely, sql as raw } from 'kysely';
import { feedWriting } from './feed-statements.ts';
import { publicPageStatements } from './public-page-statements.ts';
import { prepare } from './statement.ts';
import type { DbId, Tables } from './tables.ts';

interface InSpace {
  readonly space: DbId;
}
/** What the named values are. */
interface Kinds {
  id: DbId;
  account: DbId;
  member: DbId;
  device: DbId;
  round: DbId;
  parent: DbId;
  kind: string;
  owner: string;
  scope: string;
  stamp: string;
  seq: number;
  n: number;
  head: number;
}
type Has<Names extends keyof Kinds> = InSpace & Readonly<Pick<Kinds, Names>>;

/** Scopes from the first name to before the second. */
interface ScopeRange extends InSpace {
  readonly from: string;
  readonly to: string;
}

/** Every statement on one space. Each names the space first: no key crosses a space. */
export const spaceStatements = (db: Kysely<Tables>) => {
  const rows = db.selectFrom('record').select(rowColumns);
  return {
    ...publicPageStatements(db),
    head: prepare<InSpace>()((v) =>
      db.selectFrom('space').select(['head', 'gc_floor']).where('space_id', '=', v.space),
    ),
    spaces: prepare<object>()(() => db.selectFrom('space').select('space_id')),
    createSpace: prepare<Has<'head'>>()((v) => db.insertInto('space').values({ space_id: v.space, head: v.head })),
    setHead: prepare<Has<'head'>>()((v) =>
      db.updateTable('space').set({ head: v.head }).where('space_id', '=', v.space),
    ),
    row: prepare<Has<'id'>>()((v) => rows.where('space_id', '=', v.space).where('id', '=', v.id)),
    // Sorted by whoever asks: told to sort, SQLite walks the whole space along its ids instead of the few rows of the kind.
    rowsOfKind: prepare<Has<'kind'>>()((v) => rows.where('space_id', '=', v.space).where('kind', '=', v.kind)),
    rowsOfParent: prepare<Has<'kind' | 'parent'>>()((v) =>
      rows.where('space_id', '=', v.space).where('kind', '=', v.kind).where('parent', '=', v.parent),
    ),
    putRow: prepare<Tables['record']>()((v) =>
      db
        .insertInto('record')
        .values({
          space_id: v.space_id,
          id: v.id,
          kind: v.kind,
          scope: v.scope,
          seq: v.seq,
          stamp: v.stamp,
          fields: v.fields,
          stamps: v.stamps,
          parent: v.parent,
        })
        .onConflict((conflict) =>
          conflict.columns(['space_id', 'id']).doUpdateSet((eb) => ({
            kind: eb.ref('excluded.kind'),
            scope: eb.ref('excluded.scope'),
            seq: eb.ref('excluded.seq'),
            stamp: eb.ref('excluded.stamp'),
            fields: eb.ref('excluded.fields'),
            stamps: eb.ref('excluded.stamps'),
            parent: eb.ref('excluded.parent'),
          })),
        ),
    ),
    memberOf: prepare<Has<'account'>>()((v) =>
      db.selectFrom('membership').select('member').where('space_id', '=', v.space).where('account', '=', v.account),
    ),
    bind: prepare<Has<'account' | 'member'>>()((v) =>
      db
        .insertInto('membership')
        .values({ space_id: v.space, account: v.account, member: v.member })
        .onConflict((conflict) =>
          conflict.columns(['space_id', 'account']).doUpdateSet((eb) => ({ member: eb.ref('excluded.member') })),
        ),
    ),
    unbind: prepare<Has<'member'>>()((v) =>
      db.deleteFrom('membership').where('space_id', '=', v.space).where('member', '=', v.member),
    ),
    scopesOfOwner: prepare<Has<'owner'>>()((v) =>
      db
        .selectFrom('scope_owner')
        .select('scope')
        .where('space_id', '=', v.space)
        .where('owner', '=', v.owner)
        .orderBy('scope'),
    ),
    putOwner: prepare<Has<'owner' | 'scope'>>()((v) =>
      db
        .insertInto('scope_owner')
        .values({ space_id: v.space, owner: v.owner, scope: v.scope })
        .onConflict((conflict) => conflict.doNothing()),
    ),
    putExit: prepare<Has<'scope' | 'id' | 'seq'>>()((v) =>
      db
        .insertInto('scope_exit')
        .values({ space_id: v.space, scope: v.scope, id: v.id, seq: v.seq })
        .onConflict((conflict) =>
          conflict.columns(['space_id', 'scope', 'id']).doUpdateSet((eb) => ({ seq: eb.ref('excluded.seq') })),
        ),
    ),
    endScopes: prepare<ScopeRange>()((v) =>
      db
        .deleteFrom('scope_owner')
        .where('space_id', '=', v.space)
        .where('scope', '>=', v.from)
        .where('scope', '<', v.to),
    ),
    endExits: prepare<ScopeRange>()((v) =>
      db
        .deleteFrom('scope_exit')
        .where('space_id', '=', v.space)
        .where('scope', '>=', v.from)
        .where('scope', '<', v.to),
    ),
    putText: prepare<Tables['text_update']>()((v) =>
      db.insertInto('text_update').values({ space_id: v.space_id, id: v.id, seq: v.seq, scope: v.scope, body: v.body }),
    ),
    deleteTexts: prepare<Has<'id'>>()((v) =>
      db.deleteFrom('text_update').where('space_id', '=', v.space).where('id', '=', v.id),
    ),
    textUpdates: prepare<Has<'id'>>()((v) =>
      db.selectFrom('text_update').select('body').where('space_id', '=', v.space).where('id', '=', v.id).orderBy('seq'),
    ),
    putInvitation: prepare<InSpace & { readonly hash: string; readonly invitation: DbId }>()((v) =>
      db
        .insertInto('invitation_index')
        .values({ hash: v.hash, space_id: v.space, invitation: v.invitation })
        .onConflict((conflict) => conflict.doNothing()),
    ),
    ...feedWriting(db),
    ...historyStatements(db),
    ...tidyingStatements(db),
  };
};

const historyStatements = (db: Kysely<Tables>) => {
  const history = db.selectFrom('mutation');
  const whole = history.select(['device', 'n', 'hash', 'member', 'at', 'stamp', 'verdict', 'received_at']);
  const insert = (v: Tables['mutation']) =>
    db.insertInto('mutation').values({
      space_id: v.space_id,
      device: v.device,
      n: v.n,
      hash: v.hash,
      member: v.member,
      at: v.at,
      stamp: v.stamp,
      verdict: v.verdict,
      received_at: v.received_at,
      body: v.body,
      round: v.round,
    });
  /**
   * Found by a key that is read from the index alone: asked for whole rows, SQLite takes its place in the primary key, which
   * knows the space only, for as good as the index, and reads the space's whole history.
   */
  const wholeWith = (column: 'at' | 'stamp' | 'round', space: DbId, value: DbId) =>
    whole.where((eb) =>
      eb(
        eb.refTuple('space_id', 'device', 'n'),
        'in',
        history
          .select(['space_id', 'device', 'n'])
          .where('space_id', '=', space)
          .where(column, '=', value as string)
          .$asTuple('space_id', 'device', 'n'),
      ),
    );
  return {
    mutation: prepare<Has<'device' | 'n'>>()((v) =>
      whole.where('space_id', '=', v.space).where('device', '=', v.device).where('n', '=', v.n),
    ),
    lastMutation: prepare<Has<'device'>>()((v) =>
      whole.where('space_id', '=', v.space).where('device', '=', v.device).orderBy('n', 'desc').limit(raw<number>`1`),
    ),
    judgedUnder: prepare<Has<'stamp'>>()((v) =>
      wholeWith('at', v.space, v.stamp)
        .unionAll(wholeWith('stamp', v.space, v.stamp))
        .orderBy('received_at')
        .orderBy('n'),
    ),
    putMutation: prepare<Tables['mutation']>()((v) => insert(v)),
    putErased: prepare<Tables['mutation']>()((v) => insert(v).onConflict((conflict) => conflict.doNothing())),
    bodyOf: prepare<Has<'device' | 'n'>>()((v) =>
      history.select('body').where('space_id', '=', v.space).where('device', '=', v.device).where('n', '=', v.n),
    ),
    // By the index of stamps, backwards: so it is read in its order and no further than asked.
    contents: prepare<InSpace & { readonly from: string; readonly before: string; readonly most: number }>()((v) =>
      history
        .select(['device', 'n', 'hash', 'member', 'at', 'stamp', 'verdict', 'received_at', 'body'])
        .where('space_id', '=', v.space)
        .where('at', '>=', v.from)
        .where('at', '<', v.before)
        .where('body', 'is not', null)
        .orderBy('at', 'desc')
        .limit(raw<number>`${v.most}`),
    ),
    judgedInRound: prepare<Has<'round'>>()((v) => wholeWith('round', v.space, v.round)),
    deleteMutation: prepare<Has<'device' | 'n'>>()((v) =>
      db.deleteFrom('mutation').where('space_id', '=', v.space).where('device', '=', v.device).where('n', '=', v.n),
    ),
    sweepBodies: prepare<InSpace & { readonly before: number }>()((v) =>
      db
        .updateTable('mutation')
        .set((eb) => ({ body: eb.lit(null) }))
        .where('space_id', '=', v.space)
        .where('received_at', '<', v.before)
        .where('body', 'is not', null),
    ),
  };
};

const tidyingStatements = (db: Kysely<Tables>) => ({
  setFloor: prepare<InSpace & { readonly floor: number }>()((v) =>
    db.updateTable('space').set({ gc_floor: v.floor }).where('space_id', '=', v.space),
  ),
  marks: prepare<InSpace>()((v) =>
    db.selectFrom('space_mark').select(['week', 'head']).where('space_id', '=', v.space).orderBy('week'),
  ),
  putMark: prepare<Tables['space_mark']>()((v) =>
    db
      .insertInto('space_mark')
      .values({ space_id: v.space_id, week: v.week, head: v.head })
      .onConflict((conflict) => conflict.doNothing()),
  ),
  deleteMarks: prepare<InSpace & { readonly week: number }>()((v) =>
    db.deleteFrom('space_mark').where('space_id', '=', v.space).where('week', '<=', v.week),
  ),
  deletedRows: prepare<Has<'seq'> & { readonly pattern: string }>()((v) =>
    db
      .selectFrom('record')
      .select(rowColumns)
      .where('space_id', '=', v.space)
      .where('seq', '<=', v.seq)
      .where('fields', 'like', v.pattern),
  ),
  deleteRow: prepare<Has<'id'>>()((v) =>
    db.deleteFrom('record').where('space_id', '=', v.space).where('id', '=', v.id),
  ),
  deleteExits: prepare<Has<'seq'>>()((v) =>
    db.deleteFrom('scope_exit').where('space_id', '=', v.space).where('seq', '<=', v.seq).returning('seq'),
  ),
  textRows: prepare<Has<'id'>>()((v) =>
    db
      .selectFrom('text_update')
      .select(['id', 'scope', 'seq', 'body'])
      .where('space_id', '=', v.space)
      .where('id', '=', v.id)
      .orderBy('seq'),
  ),
  crowdedTexts: prepare<Has<'seq'> & { readonly most: number }>()((v) =>
    db
      .selectFrom('text_update')
      .select('id')
      .where('space_id', '=', v.space)
      .where('seq', '<=', v.seq)
      .groupBy('id')
      .having((eb) => eb(eb.fn.countAll<number>(), '>', v.most))
      .orderBy('id'),
  ),
  deleteTextsThrough: prepare<Has<'id' | 'seq'>>()((v) =>
    db.deleteFrom('text_update').where('space_id', '=', v.space).where('id', '=', v.id).where('seq', '<=', v.seq),
  ),
});

const rowColumns = ['id', 'kind', 'scope', 'seq', 'stamp', 'fields', 'stamps', 'parent'] as const;

export type SpaceStatements = ReturnType<typeof spaceStatements>;
