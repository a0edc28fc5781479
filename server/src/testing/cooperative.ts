import { gram, plainDate, rupiah } from '@sentra/measures';
import type { Book } from '@sentra/messages';
import type { Actor } from '../actor.ts';
import { writeCatalogueIn } from '../catalogue/index.ts';
import { foundCooperative } from '../cooperative/index.ts';
import type { OpenDatabase } from '../database/index.ts';
import { writeDemandIn } from '../demand/index.ts';
import { writeMembersIn } from '../members/index.ts';
import { instant, type Store, writing } from '../store.ts';

/** Tuesday 24 November 2026, noon in WIB. */
export const testStore = (database: OpenDatabase): Store => ({ database, clock: () => Date.UTC(2026, 10, 24, 5) });

/** A cooperative of its own, and people of every role who act in it. */
export interface TestCooperative {
  readonly system: Actor;
  readonly office: Actor;
  readonly coach: Actor;
  readonly auditor: Actor;
  readonly member: (code: string) => Actor;
  readonly buyer: (code: string) => Actor;
}

export async function testCooperative(store: Store, code: string, book: Book = {}): Promise<TestCooperative> {
  const system = await foundCooperative(store, { code, name: `Koperasi ${code}`, isSample: true });
  await writeBook(store, system, book);
  const person = (role: 'office' | 'coach' | 'auditor'): Actor => ({ cooperativeId: system.cooperativeId, personId: `${code}-${role}`, name: `Orang ${role}`, role });
  return {
    system,
    office: person('office'),
    coach: person('coach'),
    auditor: person('auditor'),
    member: (memberCode) => ({ ...person('office'), personId: `${code}-${memberCode}`, role: 'member', memberCode }),
    buyer: (buyerCode) => ({ ...person('office'), personId: `${code}-${buyerCode}`, role: 'buyer', buyerCode }),
  };
}

/** Writes a Book as an import does: members, then the catalogue, then demand, in one transaction. */
export const writeBook = (store: Store, actor: Actor, book: Book, reason?: string) =>
  writing(store, actor, async (trx) => [
    ...(await writeMembersIn(trx, actor, book, instant(store), reason)),
    ...(await writeCatalogueIn(trx, actor, book, instant(store), reason)),
    ...(await writeDemandIn(trx, actor, book, instant(store), reason)),
  ]);

const monday = plainDate('2026-11-23');
const stage = { setup_hours: 4, setup_cost: rupiah(200_000), min_lot: 10, tools: 1, lead_weeks: 0, hold_cost: rupiah(500) };
const route = { hours_per_piece: 0.3, yield: 0.9, cost_per_piece: rupiah(60_000), value_per_piece: rupiah(80_000) };

/** Three members, two parts, two buyers: small enough to know by heart, and every sheet has a row. */
export const smallBook: Book = {
  materials: [
    { code: 'FC250', name: 'Besi cor kelabu', kind: 'grey iron', standard: 'JIS G 5501' },
    { code: 'AC4B', name: 'Aluminium', kind: 'aluminium' },
  ],
  members: [
    { code: 'A001', name: 'Anggota Satu', share_target: rupiah(10_000_000) },
    { code: 'A002', name: 'Anggota Dua' },
    { code: 'A003', name: 'Anggota Tiga', status: 'dormant' },
  ],
  foundries: [
    { code: 'U001', member_code: 'A001', name: 'Cor Satu', village: 'Batur', workers: 12 },
    { code: 'U002', member_code: 'A001', name: 'Cor Satu B', village: 'Tegalrejo', workers: 8 },
    { code: 'U003', member_code: 'A002', name: 'Cor Dua' },
  ],
  figures: [{ member_code: 'A001', name: 'pekerja', value: 20, unit: 'orang', as_of: plainDate('2026-01-31'), source: 'contoh' }],
  furnaces: [
    { code: 'A001-T1', member_code: 'A001', foundry_code: 'U001', name: 'Induksi', kind: 'induction', heat_mass: gram(500_000), heat_cost: rupiah(400_000), materials: ['FC250'] },
    { code: 'A002-T1', member_code: 'A002', name: 'Tungkik', heat_mass: gram(200_000), heat_cost: rupiah(150_000), materials: ['FC250', 'AC4B'] },
  ],
  heatOffers: [
    { furnace_code: 'A001-T1', member_code: 'A001', week: monday, heats: 6 },
    { furnace_code: 'A002-T1', member_code: 'A002', week: monday, heats: 3 },
  ],
  hourOffers: [
    { member_code: 'A001', process: 'mould', week: monday, hours: 120.5 },
    { member_code: 'A002', process: 'mould', week: monday, hours: 80 },
  ],
  parts: [
    { code: 'B001', name: 'Blok rem', family: 'rem kereta', material_code: 'FC250', pour_mass: gram(12_500), net_mass: gram(10_000), price: rupiah(100_000), exposure_cost: rupiah(1000) },
    { code: 'B002', name: 'Rumah pompa', family: 'pompa', material_code: 'FC250', pour_mass: gram(8000), price: rupiah(200_000) },
  ],
  stages: [
    { part_code: 'B001', stage: 0, process: 'mould', ...stage },
    { part_code: 'B002', stage: 0, process: 'mould', ...stage },
    { part_code: 'B002', stage: 1, process: 'machine', ...stage },
  ],
  routes: [
    { member_code: 'A001', part_code: 'B001', stage: 0, ...route, evidence: 'uji coba' },
    { member_code: 'A002', part_code: 'B001', stage: 0, ...route },
    { member_code: 'A003', part_code: 'B001', stage: 0, ...route },
    { member_code: 'A001', part_code: 'B002', stage: 0, ...route },
    { member_code: 'A002', part_code: 'B002', stage: 1, ...route, state: 'coaching' },
  ],
  buyers: [
    { code: 'P01', name: 'Kereta Contoh', trade: 'kereta api' },
    { code: 'P02', name: 'Pompa Contoh' },
  ],
  buyerParts: [
    { buyer_code: 'P01', buyer_part_number: 'KA-77', part_code: 'B001' },
    { buyer_code: 'P02', buyer_part_number: 'PP-1', part_code: 'B002' },
  ],
  orders: [
    { code: 'F1', buyer_code: 'P01', part_code: 'B001', rung: 'forecast', quantity: 1000, due_on: plainDate('2026-12-31') },
    { code: 'O1', buyer_code: 'P01', part_code: 'B001', rung: 'firm', quantity: 300, due_on: plainDate('2026-12-04'), drawn_from: 'F1', reference: 'PO 45' },
    { code: 'O2', buyer_code: 'P02', part_code: 'B002', rung: 'firm', quantity: 50, due_on: plainDate('2026-12-11') },
    { code: 'O3', buyer_code: 'P02', part_code: 'B001', rung: 'call-off', quantity: 20, due_on: plainDate('2026-12-18') },
  ],
  stock: [{ part_code: 'B001', stage: 0, quantity: 40 }],
};
