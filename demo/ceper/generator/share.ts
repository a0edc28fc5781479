import { divideRupiah, rupiah, type Rupiah } from '@sentra/measures';
import type { RouteRow } from '@sentra/messages';
import { horizon, seasonOf } from './calendar.ts';
import type { Maker } from './makers.ts';
import type { Item } from './parts.ts';
import type { Qualified } from './routes.ts';
import { toStep } from './rounding.ts';

/** Ordinary weeks of demand that the horizon holds. */
const weeksOfDemand = Array.from({ length: horizon }, (_, index) => seasonOf(index + 1)).reduce((sum, one) => sum + one, 0);

/** Of the work value that the horizon is expected to bring, so much is promised as shares. */
const promised = 0.57;

/** Work follows approvals, and a cooperative owes something to crews without them: a part of the shares goes by workers. */
const byApprovals = 0.9;

/**
 * What the fair-share rule of this sample owes each member over the horizon. The cooperative's real rule is not public: this one divides the work
 * value expected, most of it by what each may make, the rest by workers.
 */
export function shareTargets(makers: readonly Maker[], items: readonly Item[], known: Qualified): ReadonlyMap<string, Rupiah> {
  const expected = expectedWork(items, known);
  const active = makers.filter((maker) => maker.isActive && (expected.get(maker.code) ?? 0) > 0);
  const whole = [...expected.values()].reduce((sum, one) => sum + one, 0);
  const workers = active.reduce((sum, maker) => sum + maker.workers, 0);
  const weights = active.map((maker) => (byApprovals * (expected.get(maker.code) ?? 0)) / whole + ((1 - byApprovals) * maker.workers) / workers);
  const shares = divideRupiah(rupiah(toStep(whole * promised, 500_000)), weights);
  return new Map(active.map((maker, index) => [maker.code, rupiah(toStep(shares[index] ?? 0, 500_000))]));
}

/** Work value that comes to each member where every stage is divided among those who may run it by what they offer. */
function expectedWork(items: readonly Item[], { approvals, openings }: Qualified): ReadonlyMap<string, number> {
  const counting = approvals.filter((approval) => approval.counts).map((approval) => ({ ...approval, strength: openings.strength(approval.item, approval.work, approval.maker) }));
  const together = new Map<string, number>();
  for (const { row, strength } of counting) together.set(stageOf(row), (together.get(stageOf(row)) ?? 0) + strength);
  const pieces = new Map(items.map((item) => [item.code, item.perWeek * weeksOfDemand]));
  const expected = new Map<string, number>();
  for (const { row, strength } of counting) {
    const value = (pieces.get(row.part_code) ?? 0) * row.value_per_piece * (strength / (together.get(stageOf(row)) ?? 1));
    expected.set(row.member_code, (expected.get(row.member_code) ?? 0) + value);
  }
  return expected;
}

const stageOf = (row: RouteRow): string => `${row.part_code} ${row.stage}`;
