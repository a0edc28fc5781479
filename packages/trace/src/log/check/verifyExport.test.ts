import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportHeader, exportLine } from '../files/export.ts';
import { hashOfLeaf, type Leaf } from '../files/leaf.ts';
import { leafHash } from '../tree/hash.ts';
import { logOf, signer, verify } from '../testing/logs.ts';
import type { LogReport } from './fault.ts';
import { ExportCheck, type Trusted } from './verifyExport.ts';

function report([first = '', ...lines]: readonly string[], trusted: Trusted = {}): LogReport {
  const check = new ExportCheck(first, trusted, verify);
  for (const line of lines) check.line(line);
  return check.end();
}

const key = signer();
const log = logOf(20, [7, 13, 20], { key });
const [seven, thirteen, twenty] = log.heads;
if (!seven || !thirteen || !twenty) throw new Error('the log has three heads');
const codes = ({ faults }: LogReport) => faults.map(({ code, sequence, from, to }) => [code, sequence ?? from, sequence ?? to]);
const changed = (leaf: Leaf): Leaf => ({ ...leaf, event: { ...(leaf.event as object), bizStep: 'destroying' } });
const leafAt = (sequence: number): Leaf => log.leaves[sequence - 1] ?? expect.unreachable();
/** The export with the line of one leaf replaced. */
const withLine = (sequence: number, line: string): string[] => log.lines.with(sequence, line);
/** The log as if leaf 5 had been another from the first, signed anew by the same key. */
const rewritten = logOf(20, [7, 13, 20], { key, leaf: (leaf) => (leaf.sequence === 5 ? changed(leaf) : leaf) });

describe('an export as it was signed', () => {
  test('holds, and says by whose word the key is trusted', () => {
    expect(report(log.lines)).toMatchObject({ holds: true, cooperative: 'ceper', leaves: 20, size: 20, trust: 'export', unchanged: 20, faults: [] });
    expect(report(log.lines, { heads: [thirteen] })).toMatchObject({ holds: true, trust: 'head', given: [{ size: 13, fits: true }] });
    expect(report(log.lines, { keys: [key.publicKey] })).toMatchObject({ holds: true, trust: 'key' });
  });

  test('holds also for a head whose size no head of the export has, and for a log without leaves', () => {
    const eleven = logOf(20, [11], { key }).heads;
    expect(report([exportHeader([twenty]), ...log.lines.slice(1)], { heads: eleven })).toMatchObject({ holds: true, given: [{ size: 11, fits: true }] });
    expect(report(logOf(0, [0]).lines)).toMatchObject({ holds: true, leaves: 0 });
  });

  test('holds for every size', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 70 }), fc.nat(), (size, some) => {
      const one = logOf(size, [1 + (some % size), size], { key });
      expect(report(one.lines, { heads: one.heads })).toMatchObject({ holds: true, unchanged: size });
    }), { numRuns: 20 });
  });
});

describe('what was changed is named', () => {
  test('a leaf that was changed in the store: its sequence and event, and what is unchanged before it', () => {
    const found = report(withLine(9, exportLine(changed(leafAt(9)), hashOfLeaf(leafAt(9)))));
    expect(codes(found)).toEqual([['leaf-changed', 9, 9]]);
    expect(found.faults[0]).toMatchObject({ event: 'urn:uuid:9', line: 10 });
    expect(found.faults[0]?.message).toContain('Leaf 9 (event urn:uuid:9, line 10) was changed');
    expect(found.holds).toBe(false);
  });

  test('any one changed character of any leaf', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 20 }), fc.nat(), fc.constantFrom('0', '7', 'x', ' ', '"'), (sequence, some, letter) => {
      const line = log.lines[sequence] ?? '';
      const at = some % line.length;
      const other = `${line.slice(0, at)}${letter}${line.slice(at + 1)}`;
      fc.pre(other !== line);
      const found = report(withLine(sequence, other));
      expect(found.holds).toBe(false);
      expect(found.faults.some((fault) => fault.sequence === sequence)).toBe(true);
    }), { numRuns: 300 });
  });

  test('the hash beside a leaf', () => {
    expect(codes(report(withLine(9, exportLine(leafAt(9), leafHash(Buffer.of())))))).toEqual([['hash-changed', 9, 9]]);
  });

  test('a leaf together with its hash: between which signed heads', () => {
    const found = report(withLine(9, exportLine(changed(leafAt(9)))), { keys: [key.publicKey] });
    expect(codes(found)).toEqual([['root', 8, 13]]);
    expect(found).toMatchObject({ holds: false, unchanged: 7 });
    expect(found.faults[0]?.message).toContain('Among leaves 8 to 13 some are not what the head of 13 leaves');
  });

  test('a clumsy change does not hide one that is less clumsy', () => {
    const lines = withLine(9, exportLine(changed(leafAt(9)), hashOfLeaf(leafAt(9)))).with(10, exportLine(changed(leafAt(10))));
    expect(codes(report(lines))).toEqual([['root', 8, 13], ['leaf-changed', 9, 9]]);
  });

  test('a leaf left out, put in or moved: where', () => {
    expect(codes(report(log.lines.toSpliced(9, 1)))[0]).toEqual(['root', 8, 13]);
    expect(codes(report(log.lines.toSpliced(9, 1)))).toContainEqual(['leaf-order', 9, 9]);
    expect(codes(report(log.lines.toSpliced(9, 0, log.lines[9] ?? '')))).toContainEqual(['leaf-order', 10, 10]);
    expect(codes(report(withLine(9, log.lines[10] ?? '').with(10, log.lines[9] ?? '')))).toContainEqual(['leaf-order', 9, 9]);
  });

  test('an end that is missing, or that nobody signed', () => {
    expect(codes(report(log.lines.slice(0, 16)))).toEqual([['too-few', 16, 20]]);
    expect(report(log.lines.slice(0, 16)).unchanged).toBe(13);
    expect(codes(report([...log.lines, exportLine({ ...leafAt(1), sequence: 21 })]))).toEqual([['too-many', 21, 21]]);
  });

  test('a line that cannot be read, or that two readers would understand differently', () => {
    expect(codes(report(withLine(9, '{"hash":')))).toEqual([['leaf-unreadable', 9, 9]]);
    const twice = (log.lines[9] ?? '').replace('"sequence":9', '"sequence":8,"sequence":9');
    expect(codes(report(withLine(9, twice)))).toEqual([['leaf-unreadable', 9, 9]]);
    expect(report(withLine(9, twice)).faults[0]?.message).toContain('"sequence" stands twice in one object');
    const digits = (log.lines[9] ?? '').replace('"quantity":8.5', '"quantity":8.5000000000000000001');
    expect(report(withLine(9, digits)).faults[0]?.message).toContain('more digits than a number of JSON holds');
  });

  test('a leaf of another cooperative', () => {
    expect(codes(report(withLine(9, exportLine({ ...leafAt(9), cooperative: 'other' }, hashOfLeaf(leafAt(9))))))).toEqual([['other-cooperative', 9, 9], ['leaf-changed', 9, 9]]);
  });

  test('more faults than are told are counted', () => {
    const long = logOf(300, [300], { key });
    const found = report([long.lines[0] ?? '', ...long.leaves.map((leaf) => exportLine(changed(leaf), hashOfLeaf(leaf)))]);
    expect(found.faults.length + found.more).toBe(300);
    expect(found.faults.length).toBe(100);
    expect(found.holds).toBe(false);
  });
});

describe('a log that was rewritten and signed anew', () => {
  test('holds for who has no head of before, and the key cannot show it', () => {
    expect(report(rewritten.lines, { keys: [key.publicKey] })).toMatchObject({ holds: true });
  });

  test('does not for who has one: the difference lies before his head', () => {
    const eleven = logOf(11, [11], { key }).heads;
    const found = report(rewritten.lines, { heads: eleven });
    expect(codes(found)).toEqual([['root', 1, 11]]);
    expect(found).toMatchObject({ holds: false, unchanged: 0, given: [{ size: 11, fits: false }] });
    expect(found.faults[0]?.message).toContain('The newest head was signed over the changed log.');
  });

  test('two heads of his part it further, and what the key signed anew proves nothing', () => {
    const mine = logOf(11, [3, 11], { key }).heads;
    expect(report(rewritten.lines, { heads: mine })).toMatchObject({ unchanged: 3, given: [{ size: 3, fits: true }, { size: 11, fits: false }], faults: [{ code: 'root', from: 4, to: 11 }] });
  });

  test('two heads of one size with different roots are shown as such', () => {
    expect(codes(report(rewritten.lines, { heads: [twenty] }))).toContainEqual(['two-heads', undefined, undefined]);
    const [, , other] = rewritten.heads;
    expect(report(log.lines, { heads: [twenty, other ?? twenty] })).toMatchObject({ holds: false, given: [{ fits: true }, { fits: false }] });
  });

  test('a change after his head is said to lie after it', () => {
    const late = logOf(20, [20], { key, leaf: (leaf) => (leaf.sequence === 15 ? changed(leaf) : leaf) });
    const found = report([exportHeader([twenty]), ...late.lines.slice(1)], { heads: [thirteen] });
    expect(codes(found)).toEqual([['root', 14, 20]]);
    expect(found).toMatchObject({ unchanged: 13, given: [{ size: 13, fits: true }] });
  });
});

describe('signatures', () => {
  test('a head that was changed after signing', () => {
    const forged = { ...twenty, head: { ...twenty.head, time: '2027-01-01T00:00:00.000Z' } };
    expect(codes(report([exportHeader([forged]), ...log.lines.slice(1)]))).toEqual([['signature', undefined, undefined]]);
  });

  test('another key than the reader trusts, by a key or by his head', () => {
    const other = logOf(20, [20]);
    expect(codes(report(other.lines, { keys: [key.publicKey] }))).toEqual([['other-key', undefined, undefined]]);
    expect(codes(report(other.lines, { heads: [thirteen] }))).toEqual([['other-key', undefined, undefined]]);
    expect(report(other.lines, { heads: [thirteen], keys: [key.publicKey, other.key.publicKey] }).holds).toBe(true);
    expect(codes(report(log.lines, { heads: other.heads, keys: [key.publicKey] }))).toContainEqual(['other-key', undefined, undefined]);
  });

  test('a head of another log, and a head that counts more than the export', () => {
    const strange = report(log.lines, { heads: logOf(13, [13], { key, cooperative: 'other' }).heads });
    expect(codes(strange)).toEqual([['other-cooperative', undefined, undefined]]);
    expect(strange.given).toMatchObject([{ size: 13, fits: false }]);
    const older = report(logOf(13, [13], { key }).lines, { heads: [twenty] });
    expect(codes(older)).toEqual([['beyond', undefined, undefined]]);
    expect(older.faults[0]?.message).toContain('leaves were removed, or the export is older than your head');
  });
});
