import type { Moved } from '@sentra/contract';
import { mondayOfWeek } from '@sentra/measures';
import type { Actor } from '../../actor.ts';
import { reading, type Store, type Trx } from '../../store.ts';
import { wordsOfMove, wordsOfRule } from '../movedSentences.ts';
import type { PlannersMoves } from '../workerMessages.ts';
import { type PlanName, planRecordIn } from './basis.ts';
import { nameOf, namesIn, wordsWith } from './names.ts';

/** What moved from the base of a re-planned version to it, in the words of both languages; null where it was not planned again. */
export function readMoved(store: Store, actor: Actor, name: PlanName): Promise<{ moved: Moved | null }> {
  return reading(store, actor, async (trx) => {
    const record = await planRecordIn(trx, name);
    const row = await trx.selectFrom('plan_moved').selectAll().where('plan_id', '=', record.id).executeTakeFirst();
    if (!row) return { moved: null };
    const moved = row.moved as PlannersMoves;
    const base = await trx.selectFrom('plan').select('version').where('id', '=', row.base_plan_id).executeTakeFirstOrThrow();
    const names = await namesIn(trx);
    const words = wordsWith(record.first_week, names);
    const lines = await linesIn(trx, moved.orders.map(({ order }) => order));
    const monday = (week: number) => mondayOfWeek(record.first_week, week);
    const at = (lot: PlannersMoves['lots'][number]['from']) => lot && { memberCode: lot.member, memberName: nameOf(names.members, lot.member), week: monday(lot.week), quantity: lot.qty };
    return {
      moved: {
        baseVersion: base.version,
        frozenWeeks: row.frozen_weeks,
        changePrice: row.change_price,
        lots: moved.lots.map(({ kind, part, stage, from, to, released, orders, why }) => ({
          kind, partCode: part, partName: nameOf(names.parts, part), stage, from: at(from), to: at(to), released, orders, why: wordsOfMove(why, words),
        })),
        orders: moved.orders.map(({ order, part, from, to, earlier, later, more, fewer, why }) => {
          const [was, is] = [from.at(-1)?.week, to.at(-1)?.week];
          const line = lines.get(order);
          return {
            orderCode: order, partName: nameOf(names.parts, part), buyerName: line?.buyerName ?? '', reference: line?.reference ?? null, earlier, later, more, fewer,
            lastFrom: was === undefined ? null : monday(was), lastTo: is === undefined ? null : monday(is), why: why && wordsOfMove(why, words),
          };
        }),
        gaveWay: moved.gaveWay.map(({ lot: { member, part, stage, week, qty }, broken }) => ({
          partName: nameOf(names.parts, part), stage, memberName: nameOf(names.members, member), week: monday(week), quantity: qty, why: wordsOfRule(broken, words),
        })),
      },
    };
  });
}

async function linesIn(trx: Trx, codes: readonly string[]): Promise<Map<string, { buyerName: string; reference: string | null }>> {
  if (codes.length === 0) return new Map();
  const rows = await trx
    .selectFrom('order_line as o')
    .innerJoin('buyer as b', (join) => join.onRef('b.cooperative_id', '=', 'o.cooperative_id').onRef('b.code', '=', 'o.buyer_code'))
    .select(['o.code', 'o.reference', 'b.name as buyerName'])
    .where('o.code', 'in', codes)
    .execute();
  return new Map(rows.map((row) => [row.code, row]));
}
