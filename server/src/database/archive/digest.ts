import { createHash } from 'node:crypto';
import type { Row, TableSum } from './records.ts';

const modulus = 1n << 256n;

/**
 * Counts and digests the rows of one table. The rows' hashes are added, so their order does not matter: two engines sort text
 * differently. A row that is lost, doubled or altered changes the sum.
 */
export class TableDigest {
  readonly #table: string;
  #rows = 0;
  #sum = 0n;

  constructor(table: string) {
    this.#table = table;
  }

  add(row: Row): void {
    this.#rows += 1;
    const hash = createHash('sha256').update(JSON.stringify(row)).digest('hex');
    this.#sum = (this.#sum + BigInt(`0x${hash}`)) % modulus;
  }

  sum(): TableSum {
    return { table: this.#table, rows: this.#rows, digest: this.#sum.toString(16).padStart(64, '0') };
  }
}

/** What differs between two sums of one table, in words; undefined if nothing does. */
export function difference(expected: TableSum, found: TableSum | undefined): string | undefined {
  if (!found) return `${expected.rows} rows expected, the table is missing`;
  if (expected.rows !== found.rows) return `${expected.rows} rows expected, ${found.rows} found`;
  return expected.digest === found.digest ? undefined : `the ${found.rows} rows have another checksum`;
}
