import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { readFailure } from '../files.ts';
import { InputError } from '../outcome.ts';

/** No event is longer; a line that grows past it is no line of a log, and would fill the memory. */
const longest = 16 * 1024 * 1024;

/** The lines of a file, gzipped or not (its first bytes say which), one at a time in constant memory. The line end after the last line is none more. */
export async function* linesOf(file: string): AsyncGenerator<string> {
  try {
    const gzipped = await isGzipped(file);
    const source = createReadStream(file);
    yield* parted(file, gzipped ? pipeline(source, createGunzip(), () => undefined) : source);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw readFailure(file, error);
  }
}

async function isGzipped(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await handle.close();
  }
}

async function* parted(file: string, source: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let pieces: Buffer[] = [];
  let length = 0;
  let line = 1;
  const take = (): string => {
    try {
      const text = decoder.decode(Buffer.concat(pieces)).replace(/\r$/, '');
      [pieces, length, line] = [[], 0, line + 1];
      return text;
    } catch {
      throw new InputError(`${file} cannot be read: line ${line} is not UTF-8.`);
    }
  };
  for await (const chunk of source as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      pieces.push(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    if (start < chunk.length) pieces.push(chunk.subarray(start));
    length += chunk.length - start;
    if (length > longest) throw new InputError(`${file} cannot be read: line ${line} is longer than 16 MB.`);
  }
  if (length > 0) yield take();
}
