import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { type Book, definitionOf, sheetKeys, writeCsv, writeWorkbook } from '@sentra/messages';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Actor, scopeOf } from '../actor.ts';
import { inScope } from '../database/index.ts';
import { testDatabase } from '../database/testing.ts';
import type { Store } from '../store.ts';
import { smallBook, testCooperative, testStore } from '../testing/cooperative.ts';
import { applyImport, bookOf, previewImport, readBuyerSchedule } from './index.ts';

/** What a cell of a column is given, by the kind of the column; others are not touched. */
const ofKind: Readonly<Record<string, 'number' | 'text'>> = { whole: 'number', number: 'number', rupiah: 'number', kilograms: 'number', stage: 'number', code: 'text', text: 'text' };

describe('files that are wrong', () => {
  let store: Store;
  let office: Actor;
  let whole: Book;
  let workbook: Uint8Array;

  beforeAll(async () => {
    store = testStore(await testDatabase());
    ({ office } = await testCooperative(store, 'UJI', smallBook));
    whole = await bookOf(store, office);
    workbook = await writeWorkbook(whole, { language: 'id' });
  });
  afterAll(() => store.database.close());

  const preview = (content: Uint8Array, fileName = 'berkas') => previewImport(store, office, { fileName, content });
  const kept = () =>
    inScope(store.database, scopeOf(office), async (trx) => [(await trx.selectFrom('audit_entry').select('id').execute()).length, (await trx.selectFrom('import').select('id').execute()).length]);

  test.each<[string, () => Uint8Array, string]>([
    ['an empty file', () => Buffer.alloc(0), 'file-empty'],
    ['random bytes', () => Buffer.concat([Buffer.from([0, 1]), randomBytes(5000)]), 'file-not-workbook'],
    ['a PDF', () => Buffer.from('%PDF-1.7\n1 0 obj'), 'file-pdf'],
    ['an old Excel file', () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'file-old-excel'],
    ['a workbook cut short', () => workbook.subarray(0, workbook.length >> 1), 'file-unreadable'],
    ['a packed problem cut short', () => gzipSync('{"weeks":1}').subarray(0, 20), 'file-unreadable'],
    ['a packed text that is no problem', () => gzipSync('Kode;Nama'), 'problem-unreadable'],
    ['more than may be unpacked', () => gzipSync(Buffer.alloc(151_000_000, 32)), 'file-too-large'],
    ['a text that is no table', () => Buffer.from('Selamat pagi'), 'csv-sheet-unknown'],
  ])('%s is refused with what it is, and nothing is kept', async (_, content, code) => {
    const before = await kept();
    const answer = await preview(content());
    expect(answer).toMatchObject({ id: null, state: 'refused' });
    expect(answer.errors.map((error) => error.code)).toEqual([code]);
    expect(await kept()).toEqual(before);
  });

  /** Whatever was previewed has to be writable, and whatever was not has to say why; a failure of the program fails the test. */
  const outcome = async (content: Uint8Array, fileName: string): Promise<'written' | 'refused' | 'neither'> => {
    await readBuyerSchedule(store, office, { buyer: 'P01', fileName, content });
    const { id, errors } = await preview(content, fileName);
    if (id === null) return errors.length > 0 ? 'refused' : 'neither';
    return (await applyImport(store, office, id)).state === 'applied' ? 'written' : 'neither';
  };

  const numbers = fc.oneof(fc.constantFrom(-1, 0, 1e308, 2 ** 31, 2 ** 53, 0.1), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer());
  const texts = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 70 }), fc.constantFrom('P01', 'A001', '-', '=1+1', 'a/b', "'x"));

  test('a workbook with anything in any cell is read or refused, and what was shown can be written', async () => {
    const cells = fc.constantFrom(...sheetKeys).chain((key) => {
      const columns = Object.entries(definitionOf(key).columns).filter(([, { kind }]) => kind in ofKind);
      return fc.record({ key: fc.constant(key), column: fc.constantFrom(...columns), row: fc.nat(3), number: numbers, text: texts });
    });
    await fc.assert(
      fc.asyncProperty(fc.array(cells, { minLength: 1, maxLength: 2 }), async (changes) => {
        const book = structuredClone(whole) as unknown as Record<string, Record<string, unknown>[]>;
        for (const { key, column: [name, { kind }], row, number, text } of changes) {
          const changed = book[key]?.[row];
          if (changed) changed[name] = ofKind[kind] === 'text' ? text : number;
        }
        expect(await outcome(await writeWorkbook(book as unknown as Book, { language: 'en' }), 'buku.xlsx')).not.toBe('neither');
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  test('a workbook whose bytes were damaged on the way is read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ at: fc.nat(workbook.length - 1), byte: fc.nat(255) }), { minLength: 1, maxLength: 20 }), async (damages) => {
        const damaged = Uint8Array.from(workbook);
        for (const { at, byte } of damages) damaged[at] = byte;
        expect(await outcome(damaged, 'buku.xlsx')).not.toBe('neither');
      }),
      { numRuns: 30 },
    );
  }, 120_000);

  test('texts of every sort in a CSV are read or refused', async () => {
    const words = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('P01', 'B001', 'firm', '1.234', '2026-12-01', '=1+1', "'x", '\ud800', 'a/b', '-5', '1e9'));
    const head = writeCsv('orders', [], { separator: ';', numbers: 'iso', language: 'en' }).trim();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(words, { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 4 }), async (rows) => {
        const lines = rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'));
        expect(await outcome(Buffer.from([head, ...lines].join('\r\n')), 'orders.csv')).not.toBe('neither');
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  test('problems with anything in any place are read or refused', async () => {
    const wild = fc.oneof(fc.constantFrom<unknown>(-1, 0, 1, 1e308, 2 ** 31, 'FC250', '\0', '\ud800', null, [], {}), fc.double(), fc.string({ unit: 'binary', maxLength: 8 }));
    const problem = fc.record({
      weeks: fc.oneof(fc.constant(1), wild), materials: fc.oneof(fc.constant(['FC250']), fc.array(wild, { maxLength: 2 })),
      members: fc.array(fc.record({ id: fc.oneof(fc.constant('M1'), wild), furnaces: fc.array(fc.record({ id: wild, kgPerHeat: wild, heatsPerWeek: fc.constant([1]), materials: fc.constant(['FC250']), costPerHeat: wild }), { maxLength: 1 }), hours: fc.dictionary(fc.string({ unit: 'binary', maxLength: 4 }), fc.constant([1]), { maxKeys: 1 }), shareTarget: fc.oneof(fc.constant(1), wild) }), { maxLength: 2 }),
      parts: fc.constant([]), routes: fc.constant([]), stock: fc.constant([]), orders: fc.constant([]), shortfallCost: fc.oneof(fc.constant(0.1), fc.double({ min: 0 })),
    });
    await fc.assert(
      fc.asyncProperty(problem, async (value) => {
        expect(await outcome(Buffer.from(JSON.stringify(value)), 'problem.json')).not.toBe('neither');
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});
