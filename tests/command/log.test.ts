import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { eventProofJson, exportLine, growthProofJson, hashOfLeaf, headJson } from '@sentra/trace/log';
import { beforeAll, describe, expect, test } from 'vitest';
import { logOf, signer } from '../../packages/trace/src/log/testing/logs.ts';
import { temporaryFolder } from '../../server/src/database/testing.ts';
import { sentra } from './sentra.ts';

const key = signer();
const log = logOf(30, [10, 30], { key });
const [ten, thirty] = log.heads;
const leaf = log.leaves[16];
if (!ten || !thirty || !leaf) throw new Error('the log has heads and leaves');
const changed = { ...leaf, event: { ...(leaf.event as object), bizStep: 'destroying' } };

let folder = '';
const at = (name: string) => path.join(folder, name);
const write = (name: string, content: string | Uint8Array) => writeFileSync(at(name), content);
const verify = (...words: string[]) => sentra(['log', 'verify', ...words.map((word) => (/\.(jsonl|json|gz|pem)$/.test(word) ? at(word) : word))]);

beforeAll(async () => {
  folder = await temporaryFolder();
  write('export.jsonl', `${log.lines.join('\n')}\n`);
  write('export.gz', gzipSync(log.lines.join('\r\n')));
  write('changed.jsonl', log.lines.with(17, exportLine(changed, hashOfLeaf(leaf))).join('\n'));
  write('ten.json', JSON.stringify(headJson(ten), null, 2));
  write('thirty.json', JSON.stringify(headJson(thirty)));
  write('key.pem', key.publicKey);
  write('other.pem', signer().publicKey);
  write('event.json', JSON.stringify(leaf.event, null, 4));
  write('wrong.json', JSON.stringify(changed.event));
  write('proof.json', JSON.stringify(eventProofJson(log.eventProof(17))));
  write('growth.json', JSON.stringify(growthProofJson(log.growthProof(10))));
});

describe('a stranger with an export and a head that came earlier', () => {
  test('sees that it holds, plain or gzipped, and that it continues his head', async () => {
    const plain = await verify('export.jsonl', '--head', 'ten.json', '--key', 'key.pem');
    expect(plain).toMatchObject({ code: 0, err: '' });
    expect(plain.out).toContain('Holds: 30 leaves of the log of ceper are what was signed');
    expect(plain.out).toContain('The export continues your head of 10 leaves');
    const zipped = await verify('export.gz', '--json');
    expect(zipped.code).toBe(0);
    expect(JSON.parse(zipped.out)).toMatchObject({ holds: true, leaves: 30, unchanged: 30, trust: 'export' });
  });

  test('is told that an export alone vouches for itself', async () => {
    expect((await verify('export.jsonl')).out).toMatch(/which only the export itself names.*--head or --key/);
  });

  test('is told which leaf was changed, and that his head lies before it', async () => {
    const { code, out } = await verify('changed.jsonl', '--head', 'ten.json');
    expect(code).toBe(1);
    expect(out).toContain('Leaf 17 (event urn:uuid:17, line 18) was changed');
    expect(out).toContain('The export continues your head of 10 leaves');
    const { faults } = JSON.parse((await verify('changed.jsonl', '--json')).out) as { faults: unknown[] };
    expect(faults).toEqual([expect.objectContaining({ code: 'leaf-changed', sequence: 17, event: 'urn:uuid:17', line: 18 })]);
  });

  test('is told of another key', async () => {
    const { code, out } = await verify('export.jsonl', '--key', 'other.pem');
    expect(code).toBe(1);
    expect(out).toContain('signed by another key than the one that was given');
  });
});

describe('a stranger with one event', () => {
  test('sees that it is in the log, however its file is written', async () => {
    const { code, out } = await verify('--event', 'event.json', '--proof', 'proof.json', '--head', 'thirty.json');
    expect(out).toContain('event urn:uuid:17 is leaf 17 of 30 in the log of ceper, recorded 2026-11-24T00:16:00.000Z by sri');
    expect(out).toContain('only if the head or the key came by a way that you trust');
    expect(code).toBe(0);
  });

  test('sees that another event, another head or another key does not do', async () => {
    const other = await verify('--event', 'wrong.json', '--proof', 'proof.json', '--head', 'thirty.json', '--json');
    expect(other.code).toBe(1);
    expect(JSON.parse(other.out)).toMatchObject({ holds: false, code: 'root' });
    expect((await verify('--event', 'event.json', '--proof', 'proof.json', '--head', 'ten.json')).out).toContain('Ask for the proof that belongs to your head');
    expect((await verify('--event', 'event.json', '--proof', 'proof.json', '--head', 'thirty.json', '--key', 'other.pem')).code).toBe(1);
    expect(JSON.parse((await verify('--event', 'event.json', '--proof', 'proof.json', '--head', 'thirty.json', '--key', 'other.pem', '--json')).out)).toMatchObject({ holds: false, code: 'other-key' });
    write('forged.json', JSON.stringify({ ...headJson(thirty), time: '2027-01-01T00:00:00Z' }));
    expect((await verify('--event', 'event.json', '--proof', 'proof.json', '--head', 'forged.json')).out).toContain('is not signed by the key that it names');
  });
});

test('a later head is shown to continue an earlier one, in whatever order they are given', async () => {
  const { code, out } = await verify('--proof', 'growth.json', '--head', 'thirty.json', '--head', 'ten.json');
  expect(out).toContain('the log of 30 leaves');
  expect(out).toContain('none of the first 10 was changed');
  expect(code).toBe(0);
  write('rewritten.json', JSON.stringify(headJson(logOf(30, [30], { key, leaf: (one) => (one.sequence === 3 ? { ...one, recordedBy: 'other' } : one) }).heads[0] ?? thirty)));
  expect((await verify('--proof', 'growth.json', '--head', 'ten.json', '--head', 'rewritten.json')).code).toBe(1);
  const otherKey = logOf(30, [30]).heads[0] ?? thirty;
  write('otherKey.json', JSON.stringify(headJson(otherKey)));
  expect((await verify('--proof', 'growth.json', '--head', 'ten.json', '--head', 'otherKey.json')).out).toContain('signed by different keys');
});

test.each([
  [[], '"verify" is missing'],
  [['check'], '"check" is not known here'],
  [['verify'], 'export.jsonl is missing'],
  [['verify', 'a', 'b'], '"b" is one word too many'],
  [['verify', '--event', 'e.json'], '--proof is missing'],
  [['verify', '--proof', 'p.json'], '--head is missing'],
])('a wrong command line names the word and ends with 2: %j', async (words, sentence) => {
  const { code, err } = await sentra(['log', ...words]);
  expect(err).toContain(sentence);
  expect(code).toBe(2);
});

test('an unusable file is named and ends with 3', async () => {
  write('empty.jsonl', '');
  write('text.jsonl', 'hello\n');
  write('cut.gz', gzipSync(log.lines.join('\n')).subarray(0, 900));
  write('bytes.jsonl', Buffer.from([0x7b, 0xff, 0x0a]));
  write('bytes.json', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]));
  write('twice.json', '{"eventID":"a","eventID":"b"}');
  for (const [words, sentence] of [
    [['none.jsonl'], 'there is no such file'],
    [['empty.jsonl'], 'empty.jsonl is empty'],
    [['text.jsonl'], 'text.jsonl cannot be used: This is not JSON'],
    [['cut.gz'], 'cut.gz cannot be read: unexpected end of file'],
    [['bytes.jsonl'], 'line 1 is not UTF-8'],
    [['export.jsonl', '--head', 'event.json'], 'event.json cannot be used: /kind is missing'],
    [['export.jsonl', '--key', 'ten.json'], 'ten.json is no Ed25519 public key'],
    [['--event', 'twice.json', '--proof', 'proof.json', '--head', 'thirty.json'], '"eventID" stands twice'],
    [['--event', 'bytes.json', '--proof', 'proof.json', '--head', 'thirty.json'], 'bytes.json is not text in UTF-8'],
  ] as const) {
    const { code, err } = await verify(...words);
    expect(err).toContain(sentence);
    expect(code).toBe(3);
  }
});

test('a long export is read in a memory that does not grow with it', async () => {
  const text = 'x'.repeat(20_000);
  const long = logOf(3000, [3000], { key, leaf: (one) => ({ ...one, event: { text, eventID: `urn:uuid:${one.sequence}` } }) });
  write('long.jsonl', long.lines.join('\n'));
  const { code, out } = await sentra(['log', 'verify', at('long.jsonl'), '--json'], { env: { NODE_OPTIONS: '--max-old-space-size=32' } });
  expect(JSON.parse(out)).toMatchObject({ holds: true, leaves: 3000 });
  expect(code).toBe(0);
});
