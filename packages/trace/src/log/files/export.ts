import { canonicalJson } from '../json/canonical.ts';
import { hashText, type Hash } from '../tree/hash.ts';
import { Fields, LogFileError } from './fields.ts';
import { headJson, readHead, type SignedHead } from './head.ts';
import { hashOfLeaf, type Leaf, leafText, readLeaf, type TextLeaf } from './leaf.ts';
import { readExact } from './read.ts';

const exportKind = 'sentra-log-export-1';

/** So many earlier heads may stand beside the newest; a head a day is enough for twenty-seven years. */
export const mostHeads = 10_000;

/** The first line of an export. */
export interface ExportHeader {
  /** Signed heads, sizes ascending; the last is the newest and counts the leaves of the export. */
  readonly heads: readonly [SignedHead, ...SignedHead[]];
}

/** One further line of an export: a leaf, and its hash as the log stored it. */
export interface ExportLine {
  readonly leaf: Leaf;
  readonly hash: Hash;
}

/**
 * The first line of an export, without its line end.
 *
 * @example exportHeader([signed]) // '{"heads":[{…}],"kind":"sentra-log-export-1"}'
 */
export const exportHeader = (heads: readonly SignedHead[]): string => canonicalJson({ kind: exportKind, heads: heads.map(headJson) });

/**
 * A leaf as a line of an export, without its line end.
 *
 * @param hash as the log stored it, not reckoned anew: so that a leaf that was changed in the store is seen and named
 */
export const exportLine = (leaf: Leaf, hash: Hash = hashOfLeaf(leaf)): string => canonicalJson({ hash: hashText(hash), leaf });

/** A line of an export of a leaf whose event is canonical text already. Also what was changed into no JSON at all is shown, so that it is found. */
export const exportLineOfText = (leaf: TextLeaf, hash: Hash): string => `{"hash":${canonicalJson(hashText(hash))},"leaf":${leafText(leaf)}}`;

/**
 * Reads the first line of an export strictly.
 *
 * @throws LogFileError naming what is missing, of another form, or not known
 */
export function readExportHeader(line: string): ExportHeader {
  const fields = Fields.of(readExact(line));
  fields.kind('kind', exportKind);
  const list = fields.list('heads');
  fields.done();
  if (list.length > mostHeads) throw new LogFileError('wrong-form', '/heads', `/heads has ${list.length} heads; at most ${mostHeads} are read.`);
  const heads = list.map((value, at) => readHead(value, `/heads/${at}`));
  const [first, ...more] = heads;
  if (!first) throw new LogFileError('wrong-form', '/heads', '/heads is empty; without a signed head nothing can be verified.');
  heads.reduce((before, after, at) => {
    if (after.head.size <= before.head.size && at > 0) throw new LogFileError('wrong-form', `/heads/${at}/size`, `/heads/${at}/size is ${after.head.size} after ${before.head.size}; heads stand in the order of their sizes, each size once.`);
    if (after.head.cooperative !== first.head.cooperative) throw new LogFileError('wrong-form', `/heads/${at}/cooperative`, `/heads/${at}/cooperative is ${after.head.cooperative}; all heads of an export are of one cooperative, here ${first.head.cooperative}.`);
    return after;
  }, first);
  return { heads: [first, ...more] };
}

/**
 * Reads a further line of an export strictly.
 *
 * @throws LogFileError, CanonicalError naming what is missing, of another form, not known, or readable in two ways
 */
export function readExportLine(line: string): ExportLine {
  const fields = Fields.of(readExact(line));
  const read = { leaf: readLeaf(fields.any('leaf'), '/leaf'), hash: fields.hash('hash') };
  fields.done();
  return read;
}
