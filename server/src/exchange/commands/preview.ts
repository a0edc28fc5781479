import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Cooperative, Import } from '@sentra/contract';
import { mondayOf, type NumberStyle, type PlainDate } from '@sentra/measures';
import type { ProblemNaming } from '@sentra/messages';
import { type Actor, may } from '../../actor.ts';
import { cooperativeRefusals, readCooperative } from '../../cooperative/index.ts';
import { instant, type Store, today, type Trx, writing } from '../../store.ts';
import { comparison } from '../comparison.ts';
import { bookIn } from '../queries/book.ts';
import { readFile } from '../reading/readFile.ts';
import type { Said, SentFile } from '../reading/said.ts';
import { errorsIn } from './errors.ts';

const zip = promisify(gzip);

export interface ImportFile extends SentFile {
  /** How points and commas in texts are meant, where the file does not say so itself. */
  readonly numbers?: NumberStyle | undefined;
  /** A planning problem: Monday of its week 1. Without it that of the cooperative's settings, else this week. */
  readonly firstWeek?: PlainDate | undefined;
}

/** Reads a file and keeps what it would change, to be applied later. What is wrong with it is said all at once, and then nothing is kept. */
export async function previewImport(store: Store, actor: Actor, file: ImportFile): Promise<Import> {
  may(actor, ['office']);
  const naming = namingOf(await readCooperative(store, actor), file, today(store));
  const said = await readFile(file, file.numbers ? { numbers: file.numbers } : {}, naming);
  return writing(store, actor, (trx) => previewIn(trx, actor, { fileName: file.fileName, at: instant(store) }, said));
}

function namingOf({ name, firstWeek: settled }: Cooperative, { firstWeek }: ImportFile, day: PlainDate): ProblemNaming {
  if (firstWeek && mondayOf(firstWeek) !== firstWeek) throw cooperativeRefusals.refuse('first-week-not-monday', { date: firstWeek, monday: mondayOf(firstWeek) });
  return { name, firstWeek: firstWeek ?? settled ?? mondayOf(day), language: 'id' };
}

/** Keeps a preview of what a file says, in the transaction of the caller. */
export async function previewIn(trx: Trx, actor: Actor, { fileName, at }: { fileName: string; at: string }, said: Said): Promise<Import> {
  const now = await bookIn(trx);
  const { errors, more } = await errorsIn(trx, said, now, at);
  const { sheets, digest } = comparison(now, said.book);
  const made = { fileName: storableName(fileName), sheets, notes: [...said.notes], madeBy: actor.name, madeAt: at, appliedAt: null };
  if (errors.length > 0) return { ...made, id: null, state: 'refused', errors: [...errors], moreErrors: more };
  await dropOldPreviews(trx, at);
  const id = randomUUID();
  await trx
    .insertInto('import')
    .values({
      cooperative_id: actor.cooperativeId, id, file_name: made.fileName, state: 'previewed', book: await zip(JSON.stringify(said.book)),
      preview: JSON.stringify({ sheets, notes: said.notes, digest }), made_by: actor.name, made_at: at, applied_at: null,
    })
    .execute();
  return { ...made, id, state: 'previewed', errors: [], moreErrors: 0 };
}

const keptMillis = 24 * 3600_000;

/** A preview that nobody applied in a day would hardly fit any more, and it carries a whole file: it goes when the next one comes. */
async function dropOldPreviews(trx: Trx, at: string): Promise<void> {
  await trx.deleteFrom('import').where('state', '=', 'previewed').where('made_at', '<', new Date(Date.parse(at) - keptMillis).toISOString()).execute();
}

const longestName = 200;
const storableName = (fileName: string) => fileName.replaceAll(/[\p{Cc}\p{Cs}]/gu, '_').slice(0, longestName);
