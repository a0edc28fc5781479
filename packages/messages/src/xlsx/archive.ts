import { unzipSync } from 'fflate';
import { within } from './limits.ts';
import { FileRefusal } from './refusal.ts';

/** The XML parts of an .xlsx file, by their paths. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** Excel wraps a protected workbook into the container of old files, as a stream of this name in UTF-16. */
const protectedStream = 'EncryptedPackage'.split('').join('\0');

/**
 * Unpacks a workbook. A few hundred bytes can unpack to gigabytes, so sizes are added up before anything is unpacked; a
 * part that is larger than it says is cut at what it says.
 *
 * @throws FileRefusal where the file is something else, too large or damaged
 */
export function unpack(bytes: Uint8Array): Parts {
  refuseOtherKinds(bytes);
  const names = new Set<string>();
  let unpacked = 0;
  const entries = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      names.add(name);
      if (!/\.(?:xml|rels)$/.test(name)) return false;
      unpacked += originalSize;
      within('unpacked', unpacked);
      return true;
    },
  });
  if (names.has('mimetype') && names.has('content.xml')) throw new FileRefusal('file-open-document');
  if (!names.has('[Content_Types].xml') && !names.has('xl/workbook.xml')) throw new FileRefusal('file-not-workbook');
  return new Map(Object.entries(entries));
}

function refuseOtherKinds(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new FileRefusal('file-empty');
  within('bytes', bytes.length);
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  if (start.startsWith('PK')) return;
  if (start.startsWith('%PDF')) throw new FileRefusal('file-pdf');
  if (start !== '\u00d0\u00cf\u0011\u00e0') throw new FileRefusal('file-not-workbook');
  throw new FileRefusal(new TextDecoder('latin1').decode(bytes).includes(protectedStream) ? 'file-protected' : 'file-old-excel');
}

/** A part as text; empty where there is none. */
export const textOfPart = (parts: Parts, path: string | undefined): string => {
  const part = path === undefined ? undefined : parts.get(path);
  return part ? new TextDecoder().decode(part) : '';
};
