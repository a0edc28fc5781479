import { stat } from 'node:fs/promises';
import { readBytes } from './files.ts';
import { InputError } from './outcome.ts';

/** No text is read that is larger. */
const mostBytes = 256 * 1024 * 1024;
const tooLarge = `is larger than ${mostBytes / 1024 / 1024} MB`;

/**
 * The text of a file, or of standard input for `-`.
 *
 * @throws InputError saying why there is none: no such file, a folder, too large, or not UTF-8
 */
export const readText = async (file: string): Promise<string> => (file === '-' ? decoded(file, await standardInput()) : fileText(file));

/** The same of a file alone: `-` is the name of one. */
export const fileText = async (file: string): Promise<string> => decoded(file, await fileBytes(file));

function decoded(file: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError(`${file} is not text in UTF-8; save it in that encoding.`);
  }
}

async function fileBytes(file: string): Promise<Buffer> {
  const size = await stat(file).then((found) => found.size, () => 0);
  if (size > mostBytes) throw new InputError(`${file} ${tooLarge}; split it.`);
  return readBytes(file);
}

async function standardInput(): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of process.stdin as AsyncIterable<Buffer>) {
    parts.push(part);
    size += part.length;
    if (size > mostBytes) throw new InputError(`Standard input ${tooLarge}; split it.`);
  }
  return Buffer.concat(parts);
}
