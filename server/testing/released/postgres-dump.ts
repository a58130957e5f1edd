/** A PostgreSQL database as one SQL text: tables, keys, indexes and rows, readable by psql and by people. */
import { Client } from 'pg';

/** Writes down everything in the schema `public`. */
export const dumpPostgres = async (url: string): Promise<string> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  const ask = async (sql: string, values: readonly string[] = []): Promise<string[]> =>
    (await client.query<{ said: string }>(sql, [...values])).rows.map((row) => row.said);
  try {
    const lines: string[] = [];
    for (const table of await ask(tables)) {
      const parts = [...(await ask(columns, [table])), ...(await ask(constraints, [table]))];
      lines.push(`create table ${table} (\n  ${parts.join(',\n  ')}\n);`);
      lines.push(...(await ask(indexes, [table])).map((index) => `${index};`));
      const rows = await ask(`select row_to_json(one)::text as said from ${table} as one order by 1`);
      if (rows.length === 0) continue;
      const list = `[\n${rows.join(',\n')}\n]`.replaceAll("'", "''");
      lines.push(`insert into ${table} select * from json_populate_recordset(null::${table}, '${list}');`);
    }
    return `${lines.join('\n')}\n`;
  } finally {
    await client.end();
  }
};

/** Runs such a text on an empty database. */
export const restorePostgres = async (url: string, dump: string): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(dump);
  } finally {
    await client.end();
  }
};

const tables = `select 'public.' || quote_ident(relname) as said from pg_class
  where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname`;

const columns = `select quote_ident(attname) || ' ' || format_type(atttypid, atttypmod)
    || case when attcollation in (0, 100) then '' else ' collate ' || attcollation::regcollation end
    || coalesce(' default ' || pg_get_expr(adbin, adrelid), '')
    || case when attnotnull then ' not null' else '' end as said
  from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
  where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`;

const constraints = `select 'constraint ' || quote_ident(conname) || ' ' || pg_get_constraintdef(oid) as said
  from pg_constraint where conrelid = $1::regclass and contype in ('p', 'u', 'c') order by conname`;

const indexes = `select pg_get_indexdef(indexrelid) as said from pg_index
  where indrelid = $1::regclass and not exists (select from pg_constraint where conindid = indexrelid)
  order by indexrelid::regclass::text`;
