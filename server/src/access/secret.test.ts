import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readSecret } from './secret.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sentra-secret-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const long = 'thirty-two characters are enough, more or less';

it('is made once and stays', () => {
  const first = readSecret({ env: {}, folder: path.join(folder, 'new') });
  expect(first.length).toBeGreaterThanOrEqual(64);
  expect(readSecret({ env: {}, folder: path.join(folder, 'new') })).toBe(first);
  expect(readdirSync(path.join(folder, 'new'))).toEqual(['secret']);
});

it.skipIf(process.platform === 'win32')('is readable by its owner alone', () => {
  readSecret({ env: {}, folder });
  expect(statSync(path.join(folder, 'secret')).mode & 0o777).toBe(0o600);
});

it('comes from the environment if that names it, and nothing is made', () => {
  writeFileSync(path.join(folder, 'given'), `${long}\n`);
  expect(readSecret({ env: { SENTRA_SECRET: long }, folder: path.join(folder, 'none') })).toBe(long);
  expect(readSecret({ env: { SENTRA_SECRET_FILE: path.join(folder, 'given') }, folder: path.join(folder, 'none') })).toBe(long);
  expect(readdirSync(folder)).toEqual(['given']);
});

it('is refused where it is short, empty or missing', () => {
  writeFileSync(path.join(folder, 'secret'), 'short');
  expect(() => readSecret({ env: { SENTRA_SECRET: '' }, folder })).toThrow(/SENTRA_SECRET has 0 characters/);
  expect(() => readSecret({ env: {}, folder })).toThrow(/secret has 5 characters; it needs at least 32/);
  expect(() => readSecret({ env: { SENTRA_SECRET_FILE: path.join(folder, 'gone') }, folder })).toThrow(/there is no such file/);
  expect(readFileSync(path.join(folder, 'secret'), 'utf8')).toBe('short');
});
