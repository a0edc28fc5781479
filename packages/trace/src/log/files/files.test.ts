import { describe, expect, test } from 'vitest';
import { hashText, leafHash } from '../tree/hash.ts';
import { logOf, signer, verify } from '../testing/logs.ts';
import { exportHeader, exportLine, exportLineOfText, readExportHeader, readExportLine } from './export.ts';
import type { LogFileError } from './fields.ts';
import { fingerprint, headBytes, headJson, isSigned, readHead, sameKey } from './head.ts';
import { hashOfLeaf, hashOfText, leafBytes, leafText, nameOfEvent, readLeaf } from './leaf.ts';
import { eventProofJson, growthProofJson, readProof, verifyEvent, verifyGrowth } from './proof.ts';
import { readExact } from './read.ts';

const throughText = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('a leaf', () => {
  test('is hashed as canonical JSON, whatever the order of its names', () => {
    const leaf = { cooperative: 'ceper', sequence: 1, event: { type: 'ObjectEvent', kg: 12.5 }, recordedAt: '2026-11-24T19:47:07.000Z', recordedBy: 'sri' };
    const text = '{"cooperative":"ceper","event":{"kg":12.5,"type":"ObjectEvent"},"recordedAt":"2026-11-24T19:47:07.000Z","recordedBy":"sri","sequence":1}';
    expect(Buffer.from(leafBytes(leaf)).toString()).toBe(text);
    expect(hashText(hashOfLeaf(leaf))).toBe(hashText(leafHash(Buffer.from(text))));
    expect(hashText(hashOfLeaf(readLeaf(Object.fromEntries(Object.entries(leaf).toReversed()))))).toBe(hashText(hashOfLeaf(leaf)));
  });

  test.each([
    [{ sequence: 0 }, '/cooperative', 'missing'],
    [{ cooperative: 'c', sequence: 0, event: {}, recordedAt: '2026-01-01T00:00:00Z', recordedBy: 'x' }, '/sequence', 'wrong-form'],
    [{ cooperative: 'c', sequence: 1, event: {}, recordedAt: '2026-01-01T07:00:00+07:00', recordedBy: 'x' }, '/recordedAt', 'wrong-form'],
    [{ cooperative: 'c', sequence: 1, event: {}, recordedAt: '2026-01-01T00:00:00Z', recordedBy: 'x', note: 'y' }, '/note', 'unknown-field'],
    [[], '', 'wrong-type'],
  ])('that is none is refused: %j', (value, pointer, code) => {
    expect(() => readLeaf(value)).toThrow(expect.objectContaining({ pointer, code }) as LogFileError);
  });

  test('of a text that is canonical already is the same, hash and line too', () => {
    const { event, ...rest } = { cooperative: 'cé"per', sequence: 7, event: { b: [1, 'x'], a: null }, recordedAt: '2026-11-24T19:47:07.000Z', recordedBy: 'sri "S"' };
    const leaf = { ...rest, canonical: '{"a":null,"b":[1,"x"]}' };
    expect(leafText(leaf)).toBe(Buffer.from(leafBytes({ ...rest, event })).toString());
    expect(hashText(hashOfText(leaf))).toBe(hashText(hashOfLeaf({ ...rest, event })));
    expect(exportLineOfText(leaf, hashOfText(leaf))).toBe(exportLine({ ...rest, event }));
    expect(leafText({ cooperative: 'ceper', sequence: 1, canonical: '{"type":"ObjectEvent"}', recordedAt: '2026-11-24T19:47:07.000Z', recordedBy: 'sri' })).toBe(
      '{"cooperative":"ceper","event":{"type":"ObjectEvent"},"recordedAt":"2026-11-24T19:47:07.000Z","recordedBy":"sri","sequence":1}',
    );
  });

  test('is called by its event', () => {
    expect(nameOfEvent({ eventID: 'urn:uuid:1' })).toBe('urn:uuid:1');
    expect(nameOfEvent({ type: 'ObjectEvent', eventTime: '2026-01-01T00:00:00Z' })).toBe('ObjectEvent of 2026-01-01T00:00:00Z');
    expect(nameOfEvent(null)).toBe('an event without a name');
  });
});

describe('a head', () => {
  const { heads: [head] } = logOf(3, [3]);
  if (!head) throw new Error('the log has a head');

  test('comes back from its file and is signed over the canonical JSON of what it says', () => {
    expect(readHead(throughText(headJson(head)))).toEqual(head);
    expect(isSigned(head, verify)).toBe(true);
    expect(Buffer.from(headBytes(head.head)).toString()).toBe(`{"cooperative":"ceper","kind":"sentra-tree-head-1","root":"${hashText(head.head.root)}","size":3,"time":"${head.head.time}"}`);
    for (const changed of [{ size: 4 }, { cooperative: 'other' }, { time: '2027-01-01T00:00:00Z' }, { root: leafHash(Buffer.of()) }]) expect(isSigned({ ...head, head: { ...head.head, ...changed } }, verify)).toBe(false);
    expect(isSigned({ ...head, publicKey: signer().publicKey }, verify)).toBe(false);
    expect(isSigned({ ...head, publicKey: 'no key' }, verify)).toBe(false);
  });

  test('of another form is refused', () => {
    const json = headJson(head);
    for (const [change, pointer] of [[{ kind: 'x' }, '/kind'], [{ size: -1 }, '/size'], [{ size: 1.5 }, '/size'], [{ root: 'AB' }, '/root'], [{ signature: 'AAAA' }, '/signature'], [{ signature: '!' }, '/signature'], [{ publicKey: '' }, '/publicKey'], [{ more: 1 }, '/more']] as const) {
      expect(() => readHead({ ...json, ...change })).toThrow(expect.objectContaining({ pointer }) as LogFileError);
    }
  });

  test('keys are compared whatever their line ends, and have a short print', () => {
    const { publicKey } = signer();
    expect(sameKey(publicKey, publicKey.replaceAll('\n', '\r\n'))).toBe(true);
    expect(sameKey(publicKey, signer().publicKey)).toBe(false);
    expect(fingerprint(publicKey)).toMatch(/^[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}$/);
    expect(fingerprint(publicKey)).toBe(fingerprint(publicKey.replaceAll('\n', '\r\n')));
  });
});

describe('a proof', () => {
  const log = logOf(20, [7, 20]);
  const [before, after] = log.heads;
  const leaf = log.leaves[4];
  if (!before || !after || !leaf) throw new Error('the log has heads and leaves');

  test('of an event holds for that event, at that place, time and person only', () => {
    const read = readProof(throughText(eventProofJson(log.eventProof(5))));
    if (read.of !== 'event') throw new Error('it is a proof of an event');
    expect(verifyEvent(throughText(leaf.event), read.proof, after.head)).toEqual({ holds: true });
    expect(verifyEvent({ ...(leaf.event as object), bizStep: 'other' }, read.proof, after.head)).toMatchObject({ code: 'root' });
    expect(verifyEvent(leaf.event, { ...read.proof, recordedBy: 'other' }, after.head)).toMatchObject({ code: 'root' });
    expect(verifyEvent(leaf.event, { ...read.proof, sequence: 6 }, after.head)).toMatchObject({ code: 'root' });
    expect(verifyEvent(leaf.event, { ...read.proof, sequence: 21 }, after.head)).toMatchObject({ code: 'index' });
    expect(verifyEvent(leaf.event, read.proof, before.head)).toMatchObject({ code: 'other-size' });
    expect(verifyEvent(leaf.event, { ...read.proof, cooperative: 'x' }, after.head)).toMatchObject({ code: 'other-cooperative' });
  });

  test('of growth holds between its two heads only', () => {
    const read = readProof(throughText(growthProofJson(log.growthProof(7))));
    if (read.of !== 'growth') throw new Error('it is a proof of growth');
    expect(verifyGrowth(read.proof, before.head, after.head)).toEqual({ holds: true });
    expect(verifyGrowth(read.proof, { ...before.head, root: after.head.root }, after.head)).toMatchObject({ code: 'earlier-root' });
    expect(verifyGrowth(read.proof, { ...before.head, size: 6 }, after.head)).toMatchObject({ code: 'other-size' });
  });

  test('of another form is refused', () => {
    expect(() => readProof({ kind: 'x' })).toThrow('/kind must be "sentra-inclusion-proof-1"; found "x".');
    expect(() => readProof({ ...growthProofJson(log.growthProof(7)), path: ['00'] })).toThrow('/path/0 must be 64 lower-case hexadecimal digits.');
  });
});

describe('an export', () => {
  const log = logOf(3, [2, 3]);

  test('comes back line by line', () => {
    expect(readExportHeader(exportHeader(log.heads)).heads).toEqual(log.heads);
    expect(log.lines.slice(1).map(readExportLine)).toEqual(log.leaves.map((leaf) => ({ leaf, hash: hashOfLeaf(leaf) })));
  });

  test('whose first line is none is refused', () => {
    expect(() => readExportHeader(exportHeader([]))).toThrow('/heads is empty');
    expect(() => readExportHeader(exportHeader(log.heads.toReversed()))).toThrow('heads stand in the order of their sizes');
    expect(() => readExportHeader(exportHeader([...log.heads, ...logOf(4, [4], { cooperative: 'other' }).heads]))).toThrow('all heads of an export are of one cooperative');
    expect(() => readExact('{"a"')).toThrow('This is not JSON');
  });
});
