import { definitionOf } from '@sentra/messages';
import { sql } from 'kysely';
import type { Actor } from '../actor.ts';
import { recordActs } from '../audit/index.ts';
import type { Trx } from '../store.ts';
import { type Change, isChanged, type SheetDecision } from './decide.ts';
import { isEnded } from './endings.ts';
import { bookTables, type BookRow, codeOf, columnsOf, type RowSheet, typeOf } from './tables.ts';

/** How many rows of a sheet were new, changed and unchanged. */
export interface Written {
  readonly sheet: RowSheet;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** Writes what was decided for a sheet, with one entry in the audit for each row that is new or changed: one statement each. */
export async function writeSheet(trx: Trx, actor: Actor, { sheet, rows, added, changed, unchanged }: SheetDecision, reason: string | undefined): Promise<Written> {
  const changes = rows.filter(isChanged);
  if (changes.length > 0) {
    await upsert(trx, actor, sheet, changes);
    await recordActs(trx, actor, changes.map((change) => actOf(sheet, change, reason)));
  }
  return { sheet, added, changed, unchanged };
}

const actOf = (sheet: RowSheet, { before, after }: Change, reason: string | undefined) => {
  const { subject } = bookTables[sheet];
  return { act: `${subject}.${verbOf(before, after)}`, subject, subjectCode: codeOf(sheet, after), reason, before, after };
};

function verbOf(before: BookRow | null, after: BookRow): 'added' | 'changed' | 'ended' | 'resumed' {
  if (!before) return 'added';
  if (isEnded(before) === isEnded(after)) return 'changed';
  return isEnded(after) ? 'ended' : 'resumed';
}

/** Rows keep the order in which they were given: new ones stand behind those that were there, and a changed row stays where it is. */
async function upsert(trx: Trx, actor: Actor, sheet: RowSheet, changes: readonly Change[]): Promise<void> {
  const { table, order } = bookTables[sheet];
  const columns = columnsOf(sheet);
  const { key } = definitionOf(sheet);
  const counted = order === 'counted';
  const position = counted ? sql`, (select coalesce(max(position), 0) from ${sql.table(table)}) + r.nth` : sql``;
  const updates = columns.filter((column) => !key.includes(column)).map((column) => `${column} = excluded.${column}`);
  await sql`
    insert into ${sql.table(table)} (cooperative_id, ${sql.raw(columns.join(', '))}${sql.raw(counted ? ', position' : '')})
    select ${actor.cooperativeId}::uuid, ${sql.raw(columns.map((column) => `r.${column}`).join(', '))}${position}
    from rows from (json_to_recordset(${JSON.stringify(changes.map(({ after }) => after))}::json)
      as (${sql.raw(columns.map((column) => `${column} ${typeOf(sheet, column)}`).join(', '))})) with ordinality as r(${sql.raw([...columns, 'nth'].join(', '))})
    order by r.nth
    on conflict (${sql.raw(['cooperative_id', ...key].join(', '))}) do update set ${sql.raw(updates.join(', '))}`.execute(trx);
}

/** The rows that were written, as they are now. */
export const changedRows = ({ rows }: SheetDecision): BookRow[] => rows.filter(isChanged).map(({ after }) => after);
