/**
 * Statements are written with Kysely and compiled once, when the store opens. What is left for each call is to put
 * the values in their places, so that the hot path builds no SQL.
 */
import type { Compilable } from 'kysely';

/** A compiled statement: the places `?` or `$1` take the named values in this order. */
export interface Statement<Values, Row> {
  readonly sql: string;
  readonly names: readonly (keyof Values & string)[];
  /** Only for the type checker: what a row looks like. */
  readonly row?: Row;
}

/** Runs statements, inside whatever transaction it stands for. */
export interface Sql {
  all<Values, Row>(statement: Statement<Values, Row>, values: Values): Promise<Row[]>;
  run<Values>(statement: Statement<Values, unknown>, values: Values): Promise<void>;
}

/**
 * Compiles a statement.
 * @param build gets a stand-in for every named value
 */
export const prepare =
  <Values extends object>() =>
  <Row>(build: (values: Values) => Compilable<Row>): Statement<Values, Row> => {
    const standIns = new Proxy({} as Values, { get: (_, name) => new StandIn(String(name)) });
    const { sql, parameters } = build(standIns).compile();
    const names = parameters.map((one) => {
      if (one instanceof StandIn) return one.name as keyof Values & string;
      throw new Error(`statement: a fixed value stands in ${sql}`);
    });
    return { sql, names };
  };

/** The values of a call in the order of the statement's places. */
export const inOrder = <Values>(statement: Statement<Values, unknown>, values: Values): unknown[] =>
  statement.names.map((name) => values[name]);

/** The first row, if there is one. */
export const first = async <Values, Row>(
  sql: Sql,
  statement: Statement<Values, Row>,
  values: Values,
): Promise<Row | null> => (await sql.all(statement, values))[0] ?? null;

class StandIn {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}
