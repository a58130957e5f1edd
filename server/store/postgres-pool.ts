import { Pool, type PoolClient, TypeOverrides } from 'pg';
import { StoreRefused } from './sqlite-guard.ts';
import { inOrder, type Sql, type Statement } from './statement.ts';

/**
 * @param url postgres://…
 * @param onProblem told of connections that break while nobody uses them; without a listener they would end the process
 */
export const openPool = (url: string, size: number, onProblem: (error: Error) => void): Pool => {
  const types = new TypeOverrides();
  // Places in the order and times fit a number; the driver would hand them over as text.
  types.setTypeParser(int8, Number);
  const pool = new Pool({
    connectionString: url,
    max: size,
    types,
    // Statements are sent without waiting for the answer to the one before.
    pipeline: true,
    connectionTimeoutMillis: connectMs,
    statement_timeout: statementMs,
    idle_in_transaction_session_timeout: statementMs,
    application_name: 'kyodo-note',
    // What was acknowledged has to be on the disk, whatever the database or its user is set to.
    onConnect: async (client) => void (await client.query(waitForDisk)),
  });
  pool.on('error', onProblem);
  pool.on('connect', (client) => client.on('error', onProblem));
  return pool;
};

/** Anything but `off` waits for the disk here. */
const waitForDisk =
  "select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') = 'off'";

/**
 * Makes sure that a commit waits for the disk: a pooler between us and the database may hand out connections that were set
 * otherwise.
 * @throws StoreRefused when it does not
 */
export const refuseLazyCommit = async (pool: Pick<Pool, 'query'>): Promise<void> => {
  const { rows } = await pool.query<{ kept: string }>("select current_setting('synchronous_commit') as kept");
  if (rows[0]?.kept !== 'off') return;
  throw new StoreRefused(
    'PostgreSQL does not wait for its disk (synchronous_commit = off): what people were told is saved could be lost. Run: alter role … set synchronous_commit = on',
  );
};

/** Statements over the pool, each on its own; each is prepared once on a connection, under its own name. */
export const sqlOver = (pool: Pool, nameOf: (sql: string) => string): Sql => ({
  async all<Values, Row>(statement: Statement<Values, Row>, values: Values) {
    return (await pool.query(query(statement, values, nameOf))).rows as Row[];
  },
  async run(statement, values) {
    await pool.query(query(statement, values, nameOf));
  },
});

/** Statements inside one transaction. */
export interface TransactionSql extends Sql {
  /** Rejects when a statement failed: nothing was committed then. */
  commit(): Promise<void>;
  /** @returns the first statement's failure, if one failed; rejects when the connection cannot go on */
  rollBack(): Promise<unknown>;
}

/**
 * Statements over one connection. Writing ones are not waited for one by one: what fails among them is told at the end,
 * and nothing of the transaction happens then.
 */
export const transactionOver = (client: PoolClient, nameOf: (sql: string) => string, begin: string): TransactionSql => {
  const sent: Promise<unknown>[] = [];
  const send = <R>(answer: Promise<R>): Promise<R> => {
    sent.push(answer);
    // Heard at the end; until then a failure must not count as nobody's.
    answer.catch(() => undefined);
    return answer;
  };
  send(client.query(begin));
  return {
    async all<Values, Row>(statement: Statement<Values, Row>, values: Values) {
      return (await send(client.query(query(statement, values, nameOf)))).rows as Row[];
    },
    async run(statement, values) {
      void send(client.query(query(statement, values, nameOf)));
    },
    async commit() {
      const { command } = await send(client.query('COMMIT'));
      // After a failed statement PostgreSQL answers a COMMIT with what it does instead.
      if (command !== 'COMMIT') throw new Error(`postgres: ${command} instead of COMMIT`);
    },
    async rollBack() {
      await client.query('ROLLBACK');
      const failed = (await Promise.allSettled(sent)).find((one) => one.status === 'rejected');
      return failed?.reason;
    },
  };
};

/** Names for prepared statements: the same SQL has the same name on every connection. */
export const createNames = (): ((sql: string) => string) => {
  const names = new Map<string, string>();
  return (sql) => {
    const known = names.get(sql) ?? `s${names.size}`;
    names.set(sql, known);
    return known;
  };
};

/** Did the database ask to try again? The same work with the same ids may be repeated whole. */
export const isWorthRetrying = (error: unknown): boolean => {
  const code = codeOf(error);
  return code === 'serialization_failure' || code === 'deadlock';
};

/** Two births of one space at once: the second one waits for the first and then finds it there. */
export const isDoubleBirth = (error: unknown): boolean =>
  codeOf(error) === 'unique' && (error as { table?: unknown }).table === 'space';

const codeOf = (error: unknown): string | null => {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return codes.get(code) ?? null;
};

const codes = new Map([
  ['40001', 'serialization_failure'],
  ['40P01', 'deadlock'],
  ['23505', 'unique'],
]);

const query = <Values>(statement: Statement<Values, unknown>, values: Values, nameOf: (sql: string) => string) => ({
  name: nameOf(statement.sql),
  text: statement.sql,
  values: inOrder(statement, values),
});

const int8 = 20;
const connectMs = 10_000;
const statementMs = 30_000;
