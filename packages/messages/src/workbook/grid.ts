import { unzipSync, zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import type { Finding, FindingCode } from '../findings.ts';
import { finding } from '../findings.ts';

export type Cell = string | number | boolean | Date | null;

/** A sheet as it lies in a file, before anybody says what it means. */
export interface Grid {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** Bounds on what a file may make this process hold. The largest cooperative's whole book is about a twentieth of them. */
export const limits = { bytes: 20_000_000, unpacked: 150_000_000, rows: 200_000, columns: 1000, cells: 4_000_000 } as const;

/**
 * Reads the cells of an .xlsx workbook. Never throws: a file that cannot be read gives a finding that says why.
 *
 * A few hundred bytes can claim a cell in the last row of the last column, or unpack to gigabytes. So the sizes and the
 * addresses are looked at before anything is built from them.
 */
export async function readGrids(bytes: Uint8Array): Promise<readonly Grid[] | Finding> {
  const kind = wrongKind(bytes);
  if (kind !== null) return kind;
  const entries = unpack(bytes);
  if (!(entries instanceof Map)) return entries;
  const tooLarge = firstOversize(entries);
  if (tooLarge !== null) return finding('file-too-large', {}, ...tooLarge);
  try {
    const zipped = zipSync(Object.fromEntries([...entries].map(([path, xml]) => [path, new TextEncoder().encode(keepFormulaErrors(xml))])), { level: 0 });
    const sheets: { sheet: string; data: readonly (readonly unknown[])[] }[] = await readXlsxFile(zipped.buffer as ArrayBuffer);
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellOf)) }));
  } catch {
    return finding('file-unreadable', {});
  }
}

function cellOf(value: unknown): Cell {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value instanceof Date ? value : null;
}

function wrongKind(bytes: Uint8Array): Finding | null {
  if (bytes.length === 0) return finding('file-empty', {});
  if (bytes.length > limits.bytes) return finding('file-too-large', {}, megabytes(bytes.length), { limit: megabytes(limits.bytes) });
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  if (start.startsWith('PK')) return null;
  if (start.startsWith('%PDF')) return finding('file-pdf', {});
  if (!start.startsWith('\u00d0\u00cf\u0011\u00e0')) return finding('file-not-workbook', {});
  // Excel wraps a protected workbook into the container of old files, as a stream of this name in UTF-16.
  return finding(new TextDecoder('latin1').decode(bytes).includes([...'EncryptedPackage'].join('\0')) ? 'file-protected' : 'file-old-excel', {});
}

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1_000_000)} MB`;

function unpack(bytes: Uint8Array): Map<string, string> | Finding {
  let unpacked = 0;
  const names = new Set<string>();
  try {
    const entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.add(name);
        if (!/\.xml(\.rels)?$|^_rels\/\.rels$/.test(name)) return false;
        unpacked += originalSize;
        return unpacked <= limits.unpacked;
      },
    });
    if (unpacked > limits.unpacked) return finding('file-too-large', {}, megabytes(unpacked), { limit: megabytes(limits.unpacked) });
    if (!names.has('xl/workbook.xml') && !names.has('[Content_Types].xml')) return finding(wrongArchive(names), {});
    const decoder = new TextDecoder();
    return new Map(Object.entries(entries).map(([path, content]) => [path, decoder.decode(content)]));
  } catch {
    return finding('file-unreadable', {});
  }
}

const wrongArchive = (names: ReadonlySet<string>): FindingCode =>
  names.has('mimetype') && names.has('content.xml') ? 'file-open-document' : 'file-not-workbook';

/** The reader leaves out cells whose formula failed; as texts they are found and named. */
const keepFormulaErrors = (xml: string): string => (xml.includes('t="e"') ? xml.replaceAll(/(<c\b[^>]*\st=")e(")/g, '$1str$2') : xml);

type Oversize = [value: string, details: { limit: string }];

function firstOversize(entries: ReadonlyMap<string, string>): Oversize | null {
  let cells = 0;
  for (const xml of entries.values()) {
    let row = 0;
    let width = 0;
    for (const [, letters = '', digits = ''] of xml.matchAll(/\sr\s*=\s*["']\s*([^\d"']*)(\d*)[^"']*["']/g)) {
      const here = Number(digits);
      const column = columnOf(letters);
      if (here > limits.rows) return [`${here} baris/rows`, { limit: `${limits.rows} baris/rows` }];
      if (column > limits.columns) return [`${column} kolom/columns`, { limit: `${limits.columns} kolom/columns` }];
      if (here !== row) {
        cells += width;
        width = 0;
        row = here;
      }
      width = Math.max(width, column);
    }
    cells += width;
  }
  return cells > limits.cells ? [`${cells} sel/cells`, { limit: `${limits.cells} sel/cells` }] : null;
}

/** The number of a column by its letters; anything that is not letters counts as too far to the right. */
function columnOf(letters: string): number {
  if (!/^[A-Z]{0,3}$/.test(letters)) return letters.startsWith('rId') ? 0 : limits.columns + 1;
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}
