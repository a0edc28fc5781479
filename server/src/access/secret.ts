import { createHmac, randomBytes } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { peopleRefusals } from './refusals.ts';

/** Characters of a secret that cannot be guessed: 32 bytes in base64url are 43. */
const leastLength = 32;

export interface SecretPlaces {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where it is made once if the environment names none: `secret` in this folder, readable by its owner alone. */
  readonly folder: string;
}

/**
 * The secret that signs session cookies: SENTRA_SECRET, or the file that SENTRA_SECRET_FILE names, or `secret` in the data folder,
 * made at the first start. Several processes on one PostgreSQL server must be given the same one.
 */
export function readSecret({ env, folder }: SecretPlaces): string {
  const given = env['SENTRA_SECRET'];
  if (given !== undefined) return longEnough(given, 'SENTRA_SECRET');
  const named = env['SENTRA_SECRET_FILE'];
  if (named !== undefined) return longEnough(readNamed(named), named);
  const file = path.join(folder, 'secret');
  return longEnough(readIfThere(file) ?? made(file), file);
}

/**
 * What is shown once (the link of an invitation or for a new password, the secret of a key), from a random seed. So a repeated request gets the same
 * answer again, while the database keeps only the seed and the hash: who reads the database alone can use neither.
 */
export const shownOnce = (secret: string, kind: 'invitation' | 'key' | 'password', seed: string): string => createHmac('sha256', secret).update(`${kind}:${seed}`).digest('base64url');

export const newSeed = (): string => randomBytes(32).toString('base64url');

function longEnough(secret: string, place: string): string {
  if (secret.length < leastLength) throw peopleRefusals.refuse('secret-too-short', { place, length: secret.length, least: leastLength });
  return secret;
}

function readNamed(file: string): string {
  const text = readIfThere(file);
  if (text === undefined) throw peopleRefusals.refuse('secret-file-missing', { file });
  return text;
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Written whole beside its place and linked into it: of two processes that start at once, both read the first one's. */
function made(file: string): string {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  try {
    writeFileSync(draft, `${randomBytes(48).toString('base64url')}\n`, { mode: 0o600, flush: true });
    chmodSync(draft, 0o600);
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readFileSync(file, 'utf8').trim();
}
