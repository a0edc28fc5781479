import { strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv, readWorkbook, writeWorkbook } from '../index.ts';

const codesOf = (bytes: Uint8Array) => readWorkbook(bytes).findings.map(({ code }) => code);
const book = { buyers: [{ code: 'P01', name: 'Pembeli' }, { code: 'P02', name: 'Lain' }] };

const sheetFile = (sheetData: string) =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8('<workbook xmlns:r="r"><sheets><sheet name="Pembeli" sheetId="1" r:id="rId1"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': strToU8('<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${sheetData}</sheetData></worksheet>`),
  });
const inline = (address: string, text: string) => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;

test('files of another kind are named', () => {
  const ole = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  expect(codesOf(new Uint8Array())).toEqual(['file-empty']);
  expect(codesOf(ole)).toEqual(['file-old-excel']);
  expect(codesOf(new Uint8Array([...ole, ...strToU8('EncryptedPackage'.split('').join('\0'))]))).toEqual(['file-protected']);
  expect(codesOf(strToU8('%PDF-1.7'))).toEqual(['file-pdf']);
  expect(codesOf(strToU8('Kode,Nama'))).toEqual(['file-not-workbook']);
  expect(codesOf(zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': strToU8('<a/>') }))).toEqual(['file-open-document']);
  expect(codesOf(zipSync({ 'readme.txt': strToU8('hello') }))).toEqual(['file-not-workbook']);
});

test('a file that would fill the memory is refused before it does', () => {
  expect(codesOf(new Uint8Array(20_000_001))).toEqual(['file-too-large']);
  const zeros = zipSync({ 'xl/workbook.xml': new Uint8Array(160_000_000) }, { level: 9 });
  expect(zeros.length).toBeLessThan(1_000_000);
  expect(codesOf(zeros)).toEqual(['file-too-large']);
  expect(codesOf(sheetFile(`<row r="1048576">${inline('A1048576', 'x')}</row>`))).toEqual(['file-too-large']);
  expect(codesOf(sheetFile('<row r="99999999999999"><c t="inlineStr"><is><t>x</t></is></c></row>'))).toEqual(['file-too-large']);
  expect(codesOf(sheetFile(`<row r="1">${inline('XFD1', 'x')}</row>`))).toEqual(['file-too-large']);
  const wide = Array.from({ length: 5000 }, (_, index) => `<row r="${index + 1}">${inline(`ALL${index + 1}`, 'x')}</row>`).join('');
  expect(codesOf(sheetFile(wide))).toEqual(['file-too-large']);
});

test('a formula that failed is a fault, not an empty cell', () => {
  const bytes = sheetFile(`<row r="1">${inline('A1', 'Kode')}${inline('B1', 'Nama')}${inline('C1', 'Bidang')}</row><row r="2">${inline('A2', 'P1')}${inline('B2', 'P')}<c r="C2" t="e"><v>#REF!</v></c></row>`);
  expect(readWorkbook(bytes).findings).toEqual([expect.objectContaining({ code: 'formula-error', row: 2, column: 'Bidang', value: '#REF!' })]);
});

test('several damaged sheets are one refusal', () => {
  const parts = unzipSync(sheetFile(''));
  const damaged = zipSync({ ...parts, 'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="A" r:id="rId1"/><sheet name="B" r:id="rId1"/></sheets></workbook>'), 'xl/worksheets/sheet1.xml': strToU8('<worksheet><a b="') });
  expect(codesOf(damaged)).toEqual(['file-unreadable']);
});

test('no bytes make it throw, not even those that are nearly a workbook', async () => {
  const good = await writeWorkbook(book, { language: 'id' });
  const mutated = fc.array(fc.record({ at: fc.nat(good.length - 1), byte: fc.nat(255) }), { minLength: 1, maxLength: 8 }).map((changes) => {
    const bytes = good.slice();
    for (const { at, byte } of changes) bytes[at] = byte;
    return bytes;
  });
  const cut = fc.nat(good.length).map((length) => good.slice(0, length));
  const random = fc.uint8Array({ maxLength: 400 }).map((bytes) => new Uint8Array([0x50, 0x4b, ...bytes]));
  fc.assert(
    fc.property(fc.oneof(mutated, cut, random, fc.uint8Array()), (bytes) => {
      const read = readWorkbook(bytes);
      expect(read.findings.length > 0 || Object.keys(read.book).length > 0).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('no XML in a sheet makes it throw', () => {
  const piece = fc.oneof(fc.constantFrom('<row', '<c', ' r="A1"', '>', '</c>', '</row>', '<v>', '</v>', ' t="s"', ' t="inlineStr"', '<is><t>', '</t></is>', '&#0;', '1e999', '<![CDATA['), fc.string({ maxLength: 4 }));
  fc.assert(fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
    const { findings } = readWorkbook(sheetFile(pieces.join('')));
    expect(findings.length).toBeGreaterThan(0);
  }), { numRuns: 200 });
});

test('no text makes the CSV reader throw', () => {
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^Kode[,;]Nama\n(?:["',;\n\ta-z0-9]|\r\n){0,30}$/)), (text) => {
    const read = readCsv(text, { sheet: 'buyers' });
    expect(read.findings.length > 0 || Object.keys(read.book).length > 0).toBe(true);
  }));
});
