import type { memberEndpoints, Offers, Request } from '@sentra/contract';
import type { PlainDate } from '@sentra/measures';

/** A column of the table of offers: the heats of a furnace or the hours of a process, week by week. */
export interface OfferColumn {
  readonly key: string;
  readonly furnaceCode: string | null;
  readonly process: string | null;
  readonly name: string;
  readonly amounts: readonly number[];
}

/** Changed cells, by `cellOf`; null while what was typed cannot be read. */
export type Changes = ReadonlyMap<string, number | null>;

export const cellOf = (column: OfferColumn, week: PlainDate): string => `${column.key} ${week}`;

/** Furnaces first, then processes, each with its amounts in the order of the weeks. */
export const offerColumns = ({ heats, hours }: Offers): readonly OfferColumn[] => [
  ...heats.map(({ furnaceCode, furnaceName, heats: amounts }) => ({ key: `heats ${furnaceCode}`, furnaceCode, process: null, name: furnaceName, amounts })),
  ...hours.map(({ process, hours: amounts }) => ({ key: `hours ${process}`, furnaceCode: null, process, name: process, amounts })),
];

/** The changes with one more; what is again as it was counts as unchanged. */
export function withChange(changes: Changes, column: OfferColumn, weeks: readonly PlainDate[], index: number, amount: number | null): Changes {
  const week = weeks[index];
  if (week === undefined) return changes;
  const next = new Map(changes);
  if (amount === column.amounts[index]) next.delete(cellOf(column, week));
  else next.set(cellOf(column, week), amount);
  return next;
}

/** Every week after one takes what that week offers. */
export function repeated(changes: Changes, columns: readonly OfferColumn[], weeks: readonly PlainDate[], from: number): Changes {
  const week = weeks[from];
  if (week === undefined) return changes;
  let next = changes;
  for (const column of columns) {
    const kept = changes.get(cellOf(column, week));
    const amount = kept === undefined ? column.amounts[from] : kept;
    if (amount === undefined || amount === null) continue;
    for (let index = from + 1; index < weeks.length; index++) next = withChange(next, column, weeks, index, amount);
  }
  return next;
}

/** What is sent: the changed cells alone; other weeks stay. */
export function offerBody(changes: Changes, columns: readonly OfferColumn[], weeks: readonly PlainDate[], reason: string): Request<typeof memberEndpoints.offer>['body'] {
  const cells = columns.flatMap((column) => weeks.map((week) => ({ column, week, amount: changes.get(cellOf(column, week)) ?? null })));
  return {
    heats: cells.flatMap(({ column: { furnaceCode }, week, amount }) => (furnaceCode === null || amount === null ? [] : [{ furnaceCode, week, heats: amount }])),
    hours: cells.flatMap(({ column: { process }, week, amount }) => (process === null || amount === null ? [] : [{ process, week, hours: amount }])),
    reason: reason.trim() || undefined,
  };
}
