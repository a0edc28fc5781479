import { addDays, gram, plainDate, rupiah } from '@sentra/measures';
import { type Book, writeWorkbook } from '@sentra/messages';

const members = 120;
const parts = 300;
const orders = 12_000;
const code = (letter: string, number: number) => `${letter}${String(number).padStart(5, '0')}`;
const list = <T>(length: number, make: (index: number) => T): T[] => Array.from({ length }, (_, index) => make(index));

/** An order book that takes a server seconds to write: so many order lines, and what they stand on. */
const book: Book = {
  materials: [{ code: 'FC250', name: 'Besi cor kelabu', kind: 'grey iron' }],
  members: list(members, (m) => ({ code: code('A', m), name: `Anggota ${m}` })),
  parts: list(parts, (p) => ({ code: code('B', p), name: `Barang ${p}`, family: 'contoh', material_code: 'FC250', pour_mass: gram(9000), price: rupiah(100_000) })),
  stages: list(parts, (p) => ({ part_code: code('B', p), stage: 0, process: 'mould', setup_hours: 4, setup_cost: rupiah(200_000), min_lot: 10, tools: 1, lead_weeks: 0, hold_cost: rupiah(500) })),
  routes: list(parts, (p) => ({ member_code: code('A', p % members), part_code: code('B', p), stage: 0, hours_per_piece: 0.3, yield: 0.9, cost_per_piece: rupiah(60_000), value_per_piece: rupiah(80_000) })),
  buyers: [{ code: 'P01', name: 'Pembeli' }],
  orders: list(orders, (o) => ({ code: code('O', o), buyer_code: 'P01', part_code: code('B', o % parts), rung: 'firm' as const, quantity: 10 + (o % 90), due_on: addDays(plainDate('2026-12-01'), o % 90) })),
};

/** The same as a workbook, and how many rows of it stand in lists afterwards. */
export const largeBook = { counts: { members, parts, orders }, workbook: (): Promise<Uint8Array> => writeWorkbook(book, { language: 'id' }) };
