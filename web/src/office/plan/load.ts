import type { Load } from '@sentra/contract';
import type { PlainDate } from '@sentra/measures';
import type { HeatRow } from '../../parts/charts/HeatTable.tsx';

type Cell = Load['all'][number];
type MemberLoad = Load['members'][number];

/** Used of offered in percent; null where nothing is offered. */
export const percentOf = ({ used, offered }: Cell): number | null => (offered > 0 ? (used / offered) * 100 : used > 0 ? 100 : null);

const sum = (cells: readonly Cell[]): Cell => cells.reduce((all, { used, offered }) => ({ used: all.used + used, offered: all.offered + offered }), { used: 0, offered: 0 });

/** The fullest of the first weeks decide, because that is where little can be moved any more. */
const weeksThatDecide = 4;

/**
 * Members in the order in which they need to be looked at: those that bind the chosen order, then the fullest in the first four weeks.
 *
 * @param binding codes of members (and their cells) that bind
 */
export function membersByLoad(members: readonly MemberLoad[], binding: ReadonlySet<string>): readonly MemberLoad[] {
  const fullness = ({ cells }: MemberLoad) => percentOf(sum(cells.slice(0, weeksThatDecide))) ?? -1;
  return members.toSorted((one, other) => Number(binding.has(other.code)) - Number(binding.has(one.code)) || fullness(other) - fullness(one) || one.code.localeCompare(other.code));
}

/** The first so many, and after them those that must be seen however far down they stand. */
export const membersShown = (members: readonly MemberLoad[], most: number, must: (code: string) => boolean): readonly MemberLoad[] => members.filter(({ code }, place) => place < most || must(code));

interface RowParts extends Pick<HeatRow, 'key' | 'code' | 'name'> {
  readonly cells: readonly Cell[];
  readonly weeks: readonly PlainDate[];
  readonly binding: ReadonlySet<string>;
  readonly says: (cell: Cell) => string;
  readonly write: (amount: number) => string;
}

/** A row of the heatmap; its figure is what is offered in a week in which anything is. */
export function heatRow({ key, code, name, cells, weeks, binding, says, write }: RowParts): HeatRow {
  const offering = cells.filter(({ offered }) => offered > 0);
  return {
    key,
    ...(code !== undefined && { code }),
    name,
    figure: write(offering.length === 0 ? 0 : sum(offering).offered / offering.length),
    cells: cells.map((cell, index) => ({ percent: percentOf(cell), isBinding: binding.has(cellKey(key, weeks[index])), says: says(cell) })),
  };
}

export const cellKey = (member: string, week: PlainDate | undefined): string => `${member} ${week ?? ''}`;
