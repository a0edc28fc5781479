import type { TableSum } from '@sentra/server';

/** Prints what was carried, table by table, so that two places can be compared. */
export function printSums(sums: readonly TableSum[]): void {
  const width = Math.max(...sums.map(({ table }) => table.length));
  for (const { table, rows, digest } of sums) console.log(`${table.padEnd(width)}  ${String(rows).padStart(9)}  ${digest}`);
}
