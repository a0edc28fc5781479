import type { Finding } from '../findings.ts';
import { gridOfCsv } from '../workbook/csv.ts';
import type { Grid } from '../workbook/grid.ts';
import { readGrids } from '../workbook/grid.ts';
import { textOfBytes } from '../workbook/textOfBytes.ts';

/**
 * The cells of a buyer's file, .xlsx or CSV, before anybody says what they mean. Never throws.
 *
 * @returns the sheets, or one finding that says why the file cannot be read
 */
export function readSchedule(bytes: Uint8Array, fileName = ''): readonly Grid[] | Finding {
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  const isText = !start.startsWith('PK') && !start.startsWith('\u00d0\u00cf') && !start.startsWith('%PDF') && !bytes.includes(0);
  if (!isText || bytes.length === 0) return readGrids(bytes);
  const grid = gridOfCsv(textOfBytes(bytes), fileName.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '') || 'CSV');
  return 'code' in grid ? grid : [grid];
}
