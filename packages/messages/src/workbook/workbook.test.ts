import { gram, plainDate, rupiah } from '@sentra/measures';
import fc from 'fast-check';
import writeXlsxFile, { type SheetData } from 'write-excel-file/universal';
import { describe, expect, test } from 'vitest';
import { changesNothing, checkBook, compareBooks, definitionOf, readCsv, readWorkbook, sheetKeys, templateWorkbook, writeCsv, writeWorkbook, type Book } from '../index.ts';
import { soundBook } from '../testing/soundBook.ts';

/** A workbook as a person would make it: sheets of cells. */
async function made(sheets: Record<string, SheetData>): Promise<Uint8Array> {
  const blob = await writeXlsxFile(Object.entries(sheets).map(([sheet, data]) => ({ sheet, data }))).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/** A sheet without rows is not in a file. */
const filled = (book: Book): Book => Object.fromEntries(Object.entries(book).filter(([, rows]) => rows.length > 0));

const codesOf = (findings: readonly { code: string }[]) => findings.map(({ code }) => code);

describe('a workbook', () => {
  test('comes back as it was written, in either language, and then changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(soundBook, fc.constantFrom('id', 'en'), async (book, language) => {
        const read = readWorkbook(await writeWorkbook(book, { language }));
        expect(read.findings).toEqual([]);
        expect(read.book).toEqual(filled(book));
        expect(changesNothing(compareBooks(book, read.book))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test.each(['id', 'en'] as const)('the template in %s has every sheet and says nothing by itself', async (language) => {
    const read = readWorkbook(await templateWorkbook(language));
    expect(read.book).toEqual({});
    expect(codesOf(read.findings)).toEqual(['file-no-sheet']);
  });

  test('heads stand in any order, in either language, under a title; examples and remarks are not read', async () => {
    const bytes = await made({
      anggota: [['Daftar anggota 2026'], ['NAME', ' kode '], ['# contoh', 'A000'], ['Budi', 'A001'], [], ['Sri', 'A002']],
      Stages: [['Part', 'Tahap', 'Process', 'Setup hours', 'Setup cost (Rp)', 'min lot', 'Tools', 'Lead weeks', 'Hold cost'], ['B1', 1, 'mould', 2.5, 'Rp 244.000', 5, 1, 0, 484]],
    });
    const { book, findings, origin } = readWorkbook(bytes);
    expect(findings).toEqual([]);
    expect(book).toEqual({
      members: [{ code: 'A001', name: 'Budi' }, { code: 'A002', name: 'Sri' }],
      stages: [{ part_code: 'B1', stage: 0, process: 'mould', setup_hours: 2.5, setup_cost: 244_000, min_lot: 5, tools: 1, lead_weeks: 0, hold_cost: 484 }],
    });
    expect(origin.members).toEqual({ name: 'anggota', heads: { name: 'NAME', code: 'kode' }, rows: [4, 6] });
  });

  test('equal weeks are one row of the file and one row each in the book', async () => {
    const bytes = await made({ 'Heats offered': [['Furnace', 'Member', 'Week', 'Until week', 'Heats'], ['T1', 'A1', 'M52 2026', { value: new Date(Date.UTC(2027, 0, 12)), format: 'dd/mm/yyyy' }, 4], ['T1', 'A1', '2027-W03', null, 0]] });
    const { book, findings } = readWorkbook(bytes);
    expect(findings).toEqual([]);
    expect(book.heatOffers?.map(({ week, heats }) => [week, heats])).toEqual([['2026-12-21', 4], ['2026-12-28', 4], ['2027-01-04', 4], ['2027-01-11', 4], ['2027-01-18', 0]]);
  });

  test('the guide states how numbers in texts are meant; without it both readings are shown', async () => {
    const sheet: SheetData = [['Anggota', 'Proses', 'Minggu', 'Jam'], ['A1', 'mould', '2026-W48', '1.234']];
    const stated = async (style: string) => readWorkbook(await made({ Petunjuk: [['Angka/Numbers', style]], 'Jam ditawarkan': sheet })).book.hourOffers?.[0]?.hours;
    expect([await stated('id'), await stated('iso')]).toEqual([1234, 1.234]);
    const asked = readWorkbook(await made({ 'Jam ditawarkan': sheet }));
    expect(asked.findings).toEqual([expect.objectContaining({ code: 'ambiguous-number', sheet: 'Jam ditawarkan', row: 2, column: 'Jam', value: '1.234', en: expect.stringContaining('1,234 or 1.234') as unknown })]);
  });
});

describe('faults', () => {
  test('all of them at once, each with its place and what would be right', async () => {
    const bytes = await made({
      Pesanan: [
        ['Kode', 'Pembeli', 'Barang', 'Tingkat', 'Jumlh', 'Jatuh tempo', 'Kode'],
        ['PS1', 'P1', 'B1', 'mungkin', 5, '11/24/2026'],
        ['', 'P1', 'B,1', 'firm', 5, 'besok'],
        [],
        ['PS3', 'P1', 'B1', 'perkiraan', 5, '24-11-26'],
      ],
      Anggot: [['x']],
      Tungku: [['Kode', 'Anggota', 'Nama', 'Isi peleburan (kg)', 'Biaya peleburan (Rp)', 'Bahan'], ['T1', 'A1', 'T', 0, 12.5, 'FC250'], ['T2', 'A1', 'T', 'berat', -1, 'FC250']],
    });
    const { findings, book } = readWorkbook(bytes);
    expect(findings.map(({ sheet, row, column, code }) => [sheet, row, column, code])).toEqual([
      ['Pesanan', 1, 'Jumlh', 'unknown-column'], ['Pesanan', 1, 'Kode', 'duplicate-column'], ['Pesanan', null, 'Jumlah', 'missing-column'],
      ['Pesanan', 2, 'Tingkat', 'not-a-choice'], ['Pesanan', 2, 'Jatuh tempo', 'no-such-day'],
      ['Pesanan', 3, 'Kode', 'missing'], ['Pesanan', 3, 'Barang', 'not-a-code'], ['Pesanan', 3, 'Jatuh tempo', 'not-a-date'], ['Pesanan', 5, 'Jatuh tempo', 'two-digit-year'],
      ['Anggot', null, null, 'unknown-sheet'],
      ['Tungku', 2, 'Isi peleburan (kg)', 'too-small'], ['Tungku', 2, 'Biaya peleburan (Rp)', 'not-whole'],
      ['Tungku', 3, 'Isi peleburan (kg)', 'not-a-number'], ['Tungku', 3, 'Biaya peleburan (Rp)', 'too-small'],
    ]);
    expect(findings[0]?.id).toContain('"Jumlah"');
    expect(book).toEqual({});
  });

  test('beyond a thousand they are counted', async () => {
    const rows = Array.from({ length: 700 }, () => ['x', '', 'y']);
    const { findings, more } = readWorkbook(await made({ Members: [['Status', 'Code', 'Joined on'], ...rows] }));
    expect([findings.length, more]).toEqual([1000, 2101 - 1000]);
  });

  test('between rows and sheets', () => {
    const line = { buyer_code: 'P1', part_code: 'B1', quantity: 10, due_on: plainDate('2026-12-04') };
    const now: Book = {
      buyers: [{ code: 'P1', name: 'P' }], materials: [{ code: 'FC250', name: 'FC250', kind: 'grey iron' }],
      parts: [{ code: 'B1', name: 'B', family: 'f', material_code: 'FC250', pour_mass: gram(1), price: rupiah(1) }],
      orders: [{ ...line, code: 'OLD', rung: 'award', quantity: 100 }],
    };
    const book: Book = {
      orders: [
        { ...line, code: 'A', rung: 'firm', drawn_from: 'OLD', quantity: 17 },
        { ...line, code: 'B', rung: 'firm' },
        { ...line, code: 'B', rung: 'firm' },
        { ...line, code: 'C', rung: 'forecast', drawn_from: 'A', part_code: 'B9' },
        { ...line, code: 'D', rung: 'firm', closed_on: plainDate('2026-12-01'), closed_because: null },
      ],
      stages: [{ part_code: 'B1', stage: 1, process: 'machine', setup_hours: 0, setup_cost: rupiah(0), min_lot: 1, tools: 1, lead_weeks: 0, hold_cost: rupiah(0) }],
    };
    const { findings } = checkBook(book, now);
    expect(findings.map(({ row, code, value }) => [code, row, value])).toEqual([
      ['duplicate', 3, 'B'], ['dangling', 4, 'B9'], ['stage-gap', 1, '2'],
      ['drawn-from-rung', 4, 'A'], ['drawn-from-other', 4, 'A'], ['closed-half', 5, 'D'],
    ]);
  });

  test('a line cannot give more than it has', () => {
    const line = { buyer_code: 'P1', part_code: 'B1', due_on: plainDate('2026-12-04') };
    const orders: Book['orders'] = [
      { ...line, code: 'OLD', rung: 'award', quantity: 10 },
      { ...line, code: 'A', rung: 'firm', drawn_from: 'OLD', quantity: 7 },
      { ...line, code: 'B', rung: 'firm', drawn_from: 'OLD', quantity: 4 },
    ];
    const faults = checkBook({ orders: orders.slice(1) }, { orders }).findings.filter(({ code }) => code === 'drawn-too-much');
    expect(faults).toEqual([expect.objectContaining({ row: 1, value: 'OLD', en: '11 is drawn from OLD, which is only 10. Draw less or raise its quantity.' })]);
  });
});

describe('CSV', () => {
  test('comes back as it was written, with any separator, in either style of numbers', () => {
    const separators = fc.constantFrom(',', ';', '\t');
    fc.assert(fc.property(soundBook, separators, fc.constantFrom('id', 'iso'), fc.constantFrom('id', 'en'), (book, separator, numbers, language) => {
      const text = writeCsv('furnaces', book.furnaces ?? [], { separator, numbers, language });
      expect(readCsv(text, { sheet: 'furnaces', numbers })).toMatchObject({ book: { furnaces: book.furnaces }, findings: [] });
      expect(readCsv(text, { fileName: `Tungku.${numbers}.csv` }).book).toEqual({ furnaces: book.furnaces });
    }), { numRuns: 60 });
  });

  test('is known by its heads, and asks where it is not', () => {
    expect(readCsv('\ufeffPembeli;Nomor pembeli;Barang\r\nP1;12-3;B1\r\n').book).toEqual({ buyerParts: [{ buyer_code: 'P1', buyer_part_number: '12-3', part_code: 'B1' }] });
    expect(codesOf(readCsv('a,b\n1,2\n').findings)).toEqual(['csv-sheet-unknown']);
    expect(codesOf(readCsv('Kode,Nama\n"A,B\n').findings)).toEqual(['csv-unreadable']);
    expect(codesOf(readCsv('').findings)).toEqual(['file-empty']);
  });
});

test('every sheet of the template can be filled with its own example', async () => {
  for (const key of sheetKeys) {
    const { columns } = definitionOf(key);
    const row = Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column.example ?? column.otherwise ?? null]));
    const { book, findings } = readWorkbook(await writeWorkbook({ [key]: [row] }, { language: 'id' }));
    expect({ findings, rows: book[key] }).toEqual({ findings: [], rows: [row] });
  }
});
