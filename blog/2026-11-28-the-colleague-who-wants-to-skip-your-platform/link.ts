// Stands for the wire between a page and its database: counts statements, and charges for them on a clock that nobody waits for.
import type {DuckDBConnection, DuckDBValue} from '@duckdb/node-api';

export type Row = Readonly<Record<string, DuckDBValue>>;

/** What the wire costs, in milliseconds. */
export interface Charges {
  readonly connect: number;
  readonly roundTrip: number;
  readonly execute: number;
}

/** One request's link to the engine. A pooled link finds its connection open; another opens one for each statement. */
export class Link {
  readonly statements: string[] = [];
  /** The fake clock, in milliseconds. */
  elapsed = 0;
  readonly #engine: DuckDBConnection;
  readonly #charge: number;

  constructor(engine: DuckDBConnection, {connect, roundTrip, execute}: Charges, pooled: boolean) {
    this.#engine = engine;
    this.#charge = (pooled ? 0 : connect) + roundTrip + execute;
  }

  /** The rows that answer the statement, whose parameters are $1, $2 and so on. */
  async ask(sql: string, ...values: DuckDBValue[]): Promise<readonly Row[]> {
    this.statements.push(sql);
    this.elapsed += this.#charge;
    return (await this.#engine.runAndReadAll(sql, values)).getRowObjects();
  }
}
