import { addDays, gram, plainDate, rupiah } from '@sentra/measures';
import type { Book, Row } from '@sentra/messages';

export interface Size {
  readonly members: number;
  readonly parts: number;
  readonly routesPerPart: number;
  readonly orders: number;
  /** Weeks for which heats and hours are offered. */
  readonly weeks: number;
}

const first = plainDate('2026-11-23');
const code = (letter: string, number: number) => `${letter}${String(number).padStart(5, '0')}`;
const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));

/** A Book of a size, regular and the same each time: for counting and timing, not for planning. */
export function bookOfSize({ members, parts, routesPerPart, orders, weeks }: Size): Book {
  const mondays = times(weeks, (week) => addDays(first, 7 * week));
  const stages = times(parts, (part) => times(part % 2 === 0 ? 1 : 2, (stage): Row<'stages'> => ({
    part_code: code('B', part), stage, process: stage === 0 ? 'mould' : 'machine', setup_hours: 2.5, setup_cost: rupiah(100_000), min_lot: 10, tools: 2, lead_weeks: 0, hold_cost: rupiah(100),
  }))).flat();
  return {
    materials: [{ code: 'FC250', name: 'FC250', kind: 'grey iron' }],
    members: times(members, (index) => ({ code: code('A', index), name: `Anggota ${index}`, share_target: rupiah(1_000_000) })),
    foundries: times(members, (index) => ({ code: code('U', index), member_code: code('A', index), name: `Usaha ${index}`, village: 'Batur', workers: index % 50 })),
    furnaces: times(2 * members, (index) => ({ code: code('T', index), member_code: code('A', index >> 1), name: `Tungku ${index}`, heat_mass: gram(500_000), heat_cost: rupiah(400_000), materials: ['FC250'] })),
    heatOffers: mondays.flatMap((week) => times(2 * members, (index) => ({ furnace_code: code('T', index), member_code: code('A', index >> 1), week, heats: 6 }))),
    hourOffers: mondays.flatMap((week) => times(members, (index) => ({ member_code: code('A', index), process: 'mould', week, hours: 120.5 }))),
    parts: times(parts, (index) => ({ code: code('B', index), name: `Barang ${index}`, family: `keluarga ${index % 7}`, material_code: 'FC250', pour_mass: gram(12_000), price: rupiah(100_000 + index) })),
    stages,
    routes: stages.flatMap(({ part_code, stage }, index) => times(routesPerPart, (nth) => ({
      member_code: code('A', (index * 7 + nth) % members), part_code, stage, hours_per_piece: 0.3, yield: 0.9, cost_per_piece: rupiah(60_000), value_per_piece: rupiah(80_000),
    }))),
    buyers: times(40, (index) => ({ code: code('P', index), name: `Pembeli ${index}` })),
    buyerParts: times(parts, (index) => ({ buyer_code: code('P', index % 40), buyer_part_number: `N-${index}`, part_code: code('B', index) })),
    orders: times(orders, (index): Row<'orders'> => ({
      code: code('O', index), buyer_code: code('P', (index % parts) % 40), part_code: code('B', index % parts), rung: index % 5 < 2 ? 'forecast' : 'firm', quantity: 100 + index % 900,
      due_on: addDays(first, index % (7 * Math.max(1, weeks))),
    })),
  };
}
