import { type Transaction, sql } from 'kysely';
import type { Database } from '../tables.ts';
import type { Column } from './records.ts';

/** A table as it stands in the schema, in an order in which what is referred to comes before what refers to it. */
export interface StoredTable {
  readonly name: string;
  readonly columns: readonly Column[];
  /** Foreign keys that this order cannot satisfy row by row: to the table itself, or round a circle. */
  readonly lateKeys: readonly string[];
}

type Reader = Transaction<Database>;

/** All tables of the schema but the migrator's own; the job queue keeps its tables in a schema of its own and makes them anew. */
export async function storedTables(reader: Reader): Promise<StoredTable[]> {
  const columns = await columnsByTable(reader);
  const keys = await foreignKeys(reader);
  const ordered: string[] = [];
  const place = (name: string, path: readonly string[]) => {
    if (ordered.includes(name) || path.includes(name)) return;
    for (const key of keys.filter(({ table }) => table === name)) place(key.refersTo, [...path, name]);
    ordered.push(name);
  };
  for (const name of [...columns.keys()].toSorted()) place(name, []);
  return ordered.map((name, position) => ({
    name,
    columns: columns.get(name) ?? [],
    lateKeys: keys.filter((key) => key.table === name && ordered.indexOf(key.refersTo) >= position).map((key) => key.name),
  }));
}

async function columnsByTable(reader: Reader): Promise<Map<string, Column[]>> {
  const { rows } = await sql<{ table: string; name: string; type: string }>`
    select c.relname as "table", a.attname as name, format_type(a.atttypid, a.atttypmod) as type
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not like 'kysely%'
      and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    order by c.relname, a.attnum`.execute(reader);
  const tables = new Map<string, Column[]>();
  for (const { table, name, type } of rows) {
    const known = tables.get(table) ?? [];
    known.push({ name, type });
    tables.set(table, known);
  }
  return tables;
}

interface ForeignKey {
  readonly name: string;
  readonly table: string;
  readonly refersTo: string;
}

async function foreignKeys(reader: Reader): Promise<ForeignKey[]> {
  const { rows } = await sql<ForeignKey>`
    select k.conname as name, c.relname as "table", r.relname as "refersTo"
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class r on r.oid = k.confrelid
    where k.contype = 'f' and c.relnamespace = 'public'::regnamespace
    order by c.relname, k.conname`.execute(reader);
  return rows;
}
