import { Pool, TypeOverrides } from 'pg';
import { inOrder, type Sql, type Statement } from './statement.ts';

/** Something statements can be sent to: the pool, or one connection of it. */
interface Line {
  query(config: { name?: string; text: string; values: unknown[] }): Promise<{ rows: unknown[] }>;
}

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
    connectionTimeoutMillis: connectMs,
    statement_timeout: statementMs,
    idle_in_transaction_session_timeout: statementMs,
    application_name: 'kyodo-note',
  });
  pool.on('error', onProblem);
  pool.on('connect', (client) => client.on('error', onProblem));
  return pool;
};

/** Statements over a connection; each is prepared there once, under its own name. */
export const sqlOver = (line: Line, nameOf: (sql: string) => string): Sql => ({
  async all<Values, Row>(statement: Statement<Values, Row>, values: Values) {
    const { rows } = await line.query(query(statement, values, nameOf));
    return rows as Row[];
  },
  async run(statement, values) {
    await line.query(query(statement, values, nameOf));
  },
});

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
