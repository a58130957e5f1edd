/** An app of another version writes for the schema it knows. */
import { SCHEMA } from '#domain/records.ts';
import type { Versions } from '#protocol/versions.ts';
import type { Kv, KvTx, OutboxEntry } from '#replica/kv.ts';

/** What an app of this version writes down: its edits say which schema they need. */
export const writingAs = (kv: Kv, { schema }: Versions): Kv => ({
  ...kv,
  write: (work) => kv.write((tx) => work(schema > SCHEMA ? signing(tx, schema) : tx)),
});

const signing = (tx: KvTx, schema: number): KvTx => ({
  ...tx,
  put: (table, values) =>
    tx.put(table, table === 'outbox' ? (values.map((one) => signed(one as OutboxEntry, schema)) as never) : values),
});

const signed = (entry: OutboxEntry, schema: number): OutboxEntry => ({
  ...entry,
  mutation: { ...entry.mutation, schema },
});
