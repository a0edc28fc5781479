import { sql } from 'kysely';
import { type Desk, mondayAt, rowsOf } from './desk.ts';
import { furnaceNeeds, type Needed } from './furnaceNeeds.ts';
import type { BookRow, EndableSheet } from './tables.ts';

/** What cannot be done without a thing: codes of open order lines, of quotes that hold, and of released lots of this week and later. */
export interface Needs {
  readonly orders: readonly string[];
  readonly quotes: readonly string[];
  readonly lots: readonly string[];
}

/** How order lines `o`, quotes `q` and lots `l` name a thing of a sheet, over their part `p`. Nobody casts a lot for one buyer alone. */
const namedBy = {
  parts: { orders: 'o.part_code', quotes: 'q.part_code', lots: 'l.part_code' },
  materials: { orders: 'p.material_code', quotes: 'p.material_code', lots: 'p.material_code' },
  buyers: { orders: 'o.buyer_code', quotes: 'q.buyer_code', lots: null },
} as const satisfies Record<Exclude<EndableSheet, 'furnaces'>, Record<keyof Needs, string | null>>;

/** Why these things cannot end, by their code; one that nothing needs is not there. What the rows sent close counts as closed. */
export async function needsIn(desk: Desk, sheet: EndableSheet, codes: readonly string[]): Promise<Map<string, Needs>> {
  if (codes.length === 0) return new Map();
  const found = sheet === 'furnaces' ? await furnaceNeeds(desk, codes) : await namedNeeds(desk, namedBy[sheet], codes);
  const released = releasedBy(desk);
  const needs = new Map<string, Needs>();
  for (const { kind, code, thing } of found) {
    if (kind === 'orders' && released(sheet, code, thing)) continue;
    const known = needs.get(thing) ?? { orders: [], quotes: [], lots: [] };
    needs.set(thing, { ...known, [kind]: [...known[kind], code] });
  }
  return needs;
}

async function namedNeeds({ trx, at }: Desk, by: (typeof namedBy)[keyof typeof namedBy], codes: readonly string[]): Promise<Needed[]> {
  const lots = by.lots === null ? sql`` : sql`
    union all select 'lots', l.code, ${sql.raw(by.lots)}, l.week
      from lot l join part p on p.cooperative_id = l.cooperative_id and p.code = l.part_code
      where l.state = 'released' and l.week >= ${mondayAt(at)} and ${sql.raw(by.lots)} = any(${codes}::text[])`;
  const { rows } = await sql<Needed>`
    select kind, code, thing from (
      select 'orders' as kind, o.code, ${sql.raw(by.orders)} as thing, o.due_on as day
        from order_line o join part p on p.cooperative_id = o.cooperative_id and p.code = o.part_code
        where o.closed_on is null and ${sql.raw(by.orders)} = any(${codes}::text[])
      union all select 'quotes', q.code, ${sql.raw(by.quotes)}, q.wish
        from quote q join part p on p.cooperative_id = q.cooperative_id and p.code = q.part_code
        where q.withdrawn_at is null and q.order_code is null and q.expires_at > ${at}::timestamptz and ${sql.raw(by.quotes)} = any(${codes}::text[])
      ${lots}) needed
    order by kind, day, code collate "C"`.execute(trx);
  return rows;
}

/** Whether the rows sent close an order line, or give it to another part or buyer. */
function releasedBy({ book }: Desk): (sheet: EndableSheet, order: string, thing: string) => boolean {
  const sent = new Map(rowsOf(book, 'orders').map((row) => [String(row['code']), row]));
  return (sheet, order, thing) => {
    const row: BookRow = sent.get(order) ?? {};
    const now = sheet === 'parts' ? row['part_code'] : sheet === 'buyers' ? row['buyer_code'] : undefined;
    return typeof row['closed_on'] === 'string' || (now !== undefined && now !== thing);
  };
}

const words = {
  orders: { id: 'pesanan terbuka', en: 'open orders' },
  quotes: { id: 'penawaran yang berlaku', en: 'quotes that hold' },
  lots: { id: 'lot yang dilepas', en: 'released lots' },
} as const;

/** As many as are read in a sentence. */
const mostNamed = 12;

/**
 * Who needs a thing, kind by kind.
 *
 * @example
 * saidNeeds({ orders: ['PS-1'], quotes: [], lots: ['L1', 'L2'] }).map(({ en }) => en) // ['open orders: PS-1', 'released lots: L1, L2']
 */
export const saidNeeds = (needs: Needs): { readonly at: keyof Needs; readonly id: string; readonly en: string }[] =>
  (['orders', 'quotes', 'lots'] as const)
    .filter((kind) => needs[kind].length > 0)
    .map((kind) => ({ at: kind, id: `${words[kind].id}: ${someOf(needs[kind])}`, en: `${words[kind].en}: ${someOf(needs[kind])}` }));

const someOf = (codes: readonly string[]): string => (codes.length > mostNamed ? `${codes.slice(0, mostNamed).join(', ')}, … (${codes.length})` : codes.join(', '));
