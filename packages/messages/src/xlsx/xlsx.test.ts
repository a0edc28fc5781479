import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readGrids } from '../index.ts';

/** A workbook as other programs write them: shared strings, styles, prefixes, relations by absolute paths. */
function workbook({ sheet, strings = '', styles = '', properties = '' }: { sheet: string; strings?: string; styles?: string; properties?: string }): Uint8Array {
  const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    '_rels/.rels': strToU8(`<Relationships><Relationship Id="rId1" Type="${kind}/officeDocument" Target="/xl/book.xml"/></Relationships>`),
    'xl/book.xml': strToU8(`<?xml version="1.0"?><!-- made by hand > --><x:workbook xmlns:x="x"><x:workbookPr ${properties}/><x:sheets><x:sheet name="Jam &amp; hari" sheetId="7" r:id="rId9"/></x:sheets></x:workbook>`),
    'xl/_rels/book.xml.rels': strToU8(`<Relationships><Relationship Target='/xl/sheets/a.xml' Type='${kind}/worksheet' Id='rId9'/><Relationship Id="s" Type="${kind}/sharedStrings" Target="./strings.xml"/><Relationship Id="t" Type="${kind}/styles" Target="../xl/styles.xml"/></Relationships>`),
    'xl/sheets/a.xml': strToU8(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`),
    'xl/strings.xml': strToU8(`<sst>${strings}</sst>`),
    'xl/styles.xml': strToU8(styles),
  });
}

test('texts, shared, rich, pronounced, escaped, inline and of formulas', () => {
  const strings = '<si><t>satu</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">dua </t></r><r><t>tiga</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si><si><t>a&lt;b&#233;_x000A_c_x005F_x</t></si><si><t><![CDATA[<e>]]></t></si>';
  const sheet = '<row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c><c r="D2" t="s"><v>2</v></c><c r="E2" t="s"><v>3</v></c></row><row r="4"><c r="A4" t="inlineStr"><is><t>lain</t></is></c><c r="B4" t="str"><f>A4</f><v>hasil</v></c><c r="C4" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>';
  expect(readGrids(workbook({ sheet, strings }))).toEqual([
    { name: 'Jam & hari', rows: [[], [null, 'satu', 'dua tiga', 'a<bé\nc_x', '<e>'], [], ['lain', 'hasil', '#DIV/0!']] },
  ]);
});

test('numbers, dates by their format, truth, and cells without an address', () => {
  const styles = '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\-mmm\\-yyyy"/><numFmt numFmtId="165" formatCode="#,##0 &quot;hari dan bulan&quot;;[Red]-0"/><numFmt numFmtId="166" formatCode="hh:mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>';
  const cell = (style: number, value: string, type = '') => `<c s="${style}"${type}><v>${value}</v></c>`;
  const sheet = `<row>${cell(0, '1.5')}${cell(1, '46350')}${cell(2, '46350.5')}${cell(3, '46350')}${cell(4, '0.5')}${cell(0, '1', ' t="b"')}<c s="1"/></row>`;
  const noon = new Date(Date.UTC(2026, 10, 24, 12));
  expect(readGrids(workbook({ sheet, styles }))).toMatchObject([{ rows: [[1.5, new Date(Date.UTC(2026, 10, 24)), noon, 46350, 0.5, true]] }]);
  expect(readGrids(workbook({ sheet: `<row>${cell(1, '44888')}</row>`, styles, properties: 'date1904="1"' }))).toMatchObject([{ rows: [[new Date(Date.UTC(2026, 10, 24))]] }]);
});
