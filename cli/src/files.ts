import { randomBytes } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { InputError } from './outcome.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder, not a file',
  EACCES: 'this user may not read it',
};

/** Why a file cannot be read, as a sentence. */
export const readFailure = (file: string, error: unknown): InputError => new InputError(`${file} cannot be read: ${reasons[(error as NodeJS.ErrnoException).code ?? ''] ?? (error as Error).message}.`);

/** Bytes of a file. */
export async function readBytes(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw readFailure(file, error);
  }
}

/** No problem or plan is larger unpacked; a file that swells past it is a bomb or a mistake. */
const mostBytes = 512 * 1024 * 1024;

/** The value in a JSON file, gzipped or not; which, its first bytes say. */
export async function readJson(file: string): Promise<unknown> {
  const bytes = await readBytes(file);
  try {
    const text = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, { maxOutputLength: mostBytes }) : bytes;
    return JSON.parse(text.toString('utf8'));
  } catch (error) {
    throw new InputError(`${file} is not JSON, nor gzipped JSON: ${(error as Error).message}.`);
  }
}

/** Writes a file whole or not at all: a command that is killed leaves the old file. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const draft = `${file}.${randomBytes(4).toString('hex')}.part`;
  try {
    await writeFile(draft, content);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw new InputError(`${file} cannot be written: ${(error as Error).message}.`);
  }
}
