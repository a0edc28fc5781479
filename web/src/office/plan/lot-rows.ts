import type { PlannedLot, PlanRow } from '@sentra/contract';
import { weekNumber } from '@sentra/measures';
import type { TimeRow } from '../../parts/charts/TimeAxis.tsx';
import { alloyOf } from '../heats/alloys.ts';

interface LotWriter {
  readonly note: (lot: PlannedLot) => string;
  readonly label: (lot: PlannedLot) => string;
  readonly says: (lot: PlannedLot) => string;
}

/** Which row of the axis a lot stands in: a member's lots by part and stage, a part's by stage and member. */
export const rowKeyOf = ({ partCode, memberCode, stage }: PlannedLot, of: 'member' | 'part'): string => (of === 'member' ? `${partCode} ${stage}` : `${stage} ${memberCode}`);

/** Lots as rows of the time axis. A lot takes the weeks until its pieces can be used; it is solid when released and dashed while only planned. */
export function lotRows(lots: readonly PlannedLot[], of: 'member' | 'part', { firstWeek, weeks }: Pick<PlanRow, 'firstWeek' | 'weeks'>, write: LotWriter): readonly TimeRow[] {
  const rows = new Map<string, PlannedLot[]>();
  for (const lot of lots) {
    const key = rowKeyOf(lot, of);
    rows.set(key, [...(rows.get(key) ?? []), lot]);
  }
  return [...rows].toSorted(([one], [other]) => one.localeCompare(other, undefined, { numeric: true })).flatMap(([key, inRow]) => {
    const [first] = inRow;
    if (!first) return [];
    return {
      key,
      name: of === 'member' ? first.partName : `${first.memberCode} ${first.memberName}`,
      note: write.note(first),
      spans: inRow.map((lot) => {
        const from = weekNumber(firstWeek, lot.week) - 1;
        const alloy = alloyOf(lot.materialCode);
        return { key: `${key} ${lot.week}`, from, until: Math.min(weeks - 1, from + Math.max(0, lot.leadWeeks - 1)), label: write.label(lot), says: write.says(lot), isOpen: !lot.released, ...(alloy && { alloy }) };
      }),
    };
  });
}
