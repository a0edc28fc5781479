import type pg from 'pg';

/** Order by bytes: the same on every engine and in every locale. */
const columns = `select c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then ' not null' else '' end
    || case a.attidentity when '' then '' else ' identity' end || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') as line,
    c.relname || lpad(a.attnum::text, 4, '0') as place
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not like 'kysely%'`;

/** Kind 'n' is left out: not-null became a constraint of its own in PostgreSQL 18, and the columns tell it already. */
const constraints = `select c.relname || ' constraint ' || k.conname || ' ' || pg_get_constraintdef(k.oid) as line, c.relname || ' ' || k.conname as place
  from pg_constraint k join pg_class c on c.oid = k.conrelid
  where c.relnamespace = 'public'::regnamespace and c.relname not like 'kysely%' and k.contype <> 'n'`;

const indexes = `select indexdef as line, indexname as place from pg_indexes where schemaname = 'public' and tablename not like 'kysely%'`;

const policies = `select tablename || ' policy ' || policyname || ' ' || lower(permissive) || ' for ' || lower(cmd) || ' to ' || array_to_string(roles, ',')
    || coalesce(' using ' || regexp_replace(qual, '\\s+', ' ', 'g'), '') || coalesce(' check ' || regexp_replace(with_check, '\\s+', ' ', 'g'), '') as line,
    tablename || ' ' || policyname as place
  from pg_policies where schemaname = 'public'`;

const protection = `select c.relname || ' row security ' || case when c.relrowsecurity then 'on' else 'off' end
    || case when c.relforcerowsecurity then ', forced' else '' end
    || coalesce(', sentra_app may ' || (select string_agg(lower(p), ' ' order by p) from unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE']) p where has_table_privilege('sentra_app', c.oid, p)), '') as line,
    c.relname::text as place
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not like 'kysely%'`;

/** The schema as lines that a person can compare: columns, constraints, indexes, policies and rights, the same text from either engine. */
export async function schemaText(pool: pg.Pool): Promise<string> {
  const parts: string[] = [];
  for (const query of [columns, constraints, indexes, protection, policies]) {
    const { rows } = await pool.query<{ line: string }>(`select line from (${query}) as found order by place collate "C", line collate "C"`);
    parts.push(rows.map(({ line }) => line).join('\n'));
  }
  return `${parts.join('\n\n')}\n`;
}
