import { gram, mondayOfWeek, type PlainDate, plainDate, rupiah } from '@sentra/measures';
import type { Book } from '@sentra/messages';

/** Monday of week 1 of the small cooperative. */
export const firstWeek = plainDate('2026-11-23');
const weeks = [1, 2, 3, 4, 5, 6] as const;
const monday = (week: number): PlainDate => mondayOfWeek(firstWeek, week);

/**
 * Three members and two parts, small enough to be followed by hand: A casts and machines, B casts, C only machines and has
 * a share that he cannot reach. Order line P-LATE asks for more than two weeks can cast, P-FORECAST is only forecast, and
 * the buyers are two, so that each has something that the other must not see.
 */
export const smallBook: Book = {
  materials: [{ code: 'FC250', name: 'Besi cor kelabu FC250', kind: 'grey iron' }],
  members: [
    { code: 'A', name: 'Anggota A', share_target: rupiah(2_000_000) },
    { code: 'B', name: 'Anggota B', share_target: rupiah(1_000_000) },
    { code: 'C', name: 'Anggota C', share_target: rupiah(900_000_000) },
  ],
  furnaces: [
    { code: 'A-T1', member_code: 'A', name: 'Tungku A', heat_mass: gram(500_000), heat_cost: rupiah(300_000), materials: ['FC250'] },
    { code: 'B-T1', member_code: 'B', name: 'Tungku B', heat_mass: gram(300_000), heat_cost: rupiah(200_000), materials: ['FC250'] },
  ],
  heatOffers: weeks.flatMap((week) => [
    { furnace_code: 'A-T1', member_code: 'A', week: monday(week), heats: 4 },
    { furnace_code: 'B-T1', member_code: 'B', week: monday(week), heats: 3 },
  ]),
  hourOffers: weeks.flatMap((week) => [
    { member_code: 'A', process: 'mould', week: monday(week), hours: 80 },
    { member_code: 'A', process: 'machine', week: monday(week), hours: 40 },
    { member_code: 'B', process: 'mould', week: monday(week), hours: 60 },
    { member_code: 'C', process: 'machine', week: monday(week), hours: 60 },
  ]),
  parts: [
    { code: 'BLOK', name: 'Blok rem', family: 'rem', material_code: 'FC250', pour_mass: gram(10_000), price: rupiah(150_000), exposure_cost: rupiah(500) },
    { code: 'SLEEVE', name: 'Selongsong', family: 'mesin', material_code: 'FC250', pour_mass: gram(5_000), price: rupiah(90_000), exposure_cost: rupiah(300) },
  ],
  stages: [
    { part_code: 'BLOK', stage: 0, process: 'mould', setup_hours: 2, setup_cost: rupiah(50_000), min_lot: 10, tools: 2, lead_weeks: 0, hold_cost: rupiah(100) },
    { part_code: 'SLEEVE', stage: 0, process: 'mould', setup_hours: 1, setup_cost: rupiah(40_000), min_lot: 10, tools: 1, lead_weeks: 0, hold_cost: rupiah(80) },
    { part_code: 'SLEEVE', stage: 1, process: 'machine', setup_hours: 1, setup_cost: rupiah(20_000), min_lot: 5, tools: 2, lead_weeks: 0, hold_cost: rupiah(120) },
  ],
  routes: [
    route('A', 'BLOK', 0, { hours: 0.3, yield: 0.95, cost: 60_000, expires_on: plainDate('2026-12-20') }),
    route('B', 'BLOK', 0, { hours: 0.35, yield: 0.9, cost: 55_000 }),
    route('A', 'SLEEVE', 0, { hours: 0.2, yield: 0.95, cost: 30_000 }),
    route('A', 'SLEEVE', 1, { hours: 0.25, yield: 1, cost: 12_000 }),
    route('C', 'SLEEVE', 1, { hours: 0.2, yield: 1, cost: 11_000 }),
  ],
  buyers: [
    { code: 'KERETA', name: 'Pembeli Kereta' },
    { code: 'MESIN', name: 'Pembeli Mesin' },
  ],
  // Under the buyers' own numbers; one holds a slash.
  buyerParts: [
    { buyer_code: 'KERETA', buyer_part_number: 'KA-7/B', part_code: 'BLOK' },
    { buyer_code: 'MESIN', buyer_part_number: 'MS-200', part_code: 'SLEEVE' },
  ],
  orders: [
    order('P-EARLY', 'KERETA', 'BLOK', 'firm', 100, 2),
    order('P-LATE', 'KERETA', 'BLOK', 'firm', 900, 2),
    order('P-CALL', 'MESIN', 'SLEEVE', 'call-off', 120, 3),
    order('P-FORECAST', 'MESIN', 'SLEEVE', 'forecast', 200, 6),
  ],
  stock: [{ part_code: 'SLEEVE', stage: 0, quantity: 20 }],
};

function route(member: string, part: string, stage: number, { hours, cost, ...rest }: { hours: number; yield: number; cost: number; expires_on?: PlainDate }) {
  return { member_code: member, part_code: part, stage, hours_per_piece: hours, cost_per_piece: rupiah(cost), value_per_piece: rupiah(cost), ...rest };
}

function order(code: string, buyer: string, part: string, rung: 'forecast' | 'firm' | 'call-off', quantity: number, dueWeek: number) {
  return { code, buyer_code: buyer, part_code: part, rung, quantity, due_on: mondayOfWeek(firstWeek, dueWeek), late_cost: rupiah(5_000), unserved_cost: rupiah(200_000) };
}
