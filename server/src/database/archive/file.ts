import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { DatabaseRefusal, reasonOf } from '../refusals.ts';
import { type ArchiveRecord, parseRecord } from './records.ts';

/**
 * Writes records as gzipped lines of JSON, readable by the owner alone. The file appears under its name only when it is whole
 * and on the disk.
 * @throws DatabaseRefusal archive-exists
 */
export async function writeArchive(file: string, records: AsyncIterable<ArchiveRecord>): Promise<void> {
  if (existsSync(file)) throw new DatabaseRefusal('archive-exists', { file });
  const draft = `${file}.part`;
  try {
    await pipeline(Readable.from(lines(records)), createGzip(), createWriteStream(draft, { mode: 0o600 }));
    await keep(draft);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Waits until the disk has the file: a backup that is reported made survives the machine. */
async function keep(file: string): Promise<void> {
  const written = await open(file, 'r+');
  try {
    await written.sync();
  } finally {
    await written.close();
  }
}

async function* lines(records: AsyncIterable<ArchiveRecord>): AsyncGenerator<string> {
  for await (const record of records) yield `${JSON.stringify(record)}\n`;
}

/**
 * Reads records back from a file.
 * @throws DatabaseRefusal archive-unreadable before the first record, archive-damaged after it
 */
export async function* readArchive(file: string): AsyncGenerator<ArchiveRecord> {
  let read = 0;
  try {
    for await (const line of unzippedLines(file)) {
      yield recordOf(line, read + 1);
      read += 1;
    }
  } catch (error) {
    if (error instanceof DatabaseRefusal) throw error;
    const reason = reasonOf(error);
    throw read === 0 ? new DatabaseRefusal('archive-unreadable', { file, reason }, error) : new DatabaseRefusal('archive-damaged', { reason }, error);
  }
}

function recordOf(line: string, number: number): ArchiveRecord {
  try {
    return parseRecord(line);
  } catch (error) {
    throw new Error(`line ${number} is not a record`, { cause: error });
  }
}

async function* unzippedLines(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const text = createGunzip();
  // `pipe` alone would leave the reader waiting for ever where the file cannot be read.
  source.on('error', (error) => text.destroy(error));
  source.pipe(text).setEncoding('utf8');
  let rest = '';
  try {
    for await (const piece of text as AsyncIterable<string>) {
      const parts = (rest + piece).split('\n');
      rest = parts.pop() ?? '';
      yield* parts;
    }
    if (rest) yield rest;
  } finally {
    source.destroy();
    text.destroy();
  }
}
