import type { Answer, homeEndpoints } from '@sentra/contract';
import { sql } from 'kysely';
import type { Actor } from '../../actor.ts';
import { reading, type Store } from '../../store.ts';

type Found = Answer<typeof homeEndpoints.find>;

/** What a person reads at a glance, of each kind. */
const mostOfAKind = 8;

/** Orders, members, parts and buyers by code or name, those that begin with the text first. Row-level security leaves what the asker may see. */
export function findAnything(store: Store, actor: Actor, text: string): Promise<Found> {
  const literal = text.toLowerCase().replace(/[\\%_]/g, '\\$&');
  const [inside, begins] = [`%${literal}%`, `${literal}%`];
  return reading(store, actor, async (trx) => {
    const { rows } = await sql<Found['found'][number]>`
      with things as (
        select 1 as rank, 'order' as kind, o.code, coalesce(p.name, o.part_code) as name, lower(o.code || ' ' || coalesce(o.reference, '')) as text
          from order_line o left join part p on p.cooperative_id = o.cooperative_id and p.code = o.part_code
        union all select 2, 'member', code, name, lower(code || ' ' || name) from member
        union all select 3, 'part', code, name, lower(code || ' ' || name) from part
        union all select 4, 'buyer', code, name, lower(code || ' ' || name) from buyer),
      hits as (
        select *, row_number() over (partition by kind order by (lower(code) like ${begins} or lower(name) like ${begins}) desc, code collate "C") as place
        from things where text like ${inside})
      select kind, code, name from hits where place <= ${mostOfAKind} order by (lower(code) = ${text.toLowerCase()}) desc, rank, place`.execute(trx);
    return { found: rows };
  });
}
