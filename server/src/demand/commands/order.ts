import type { demandEndpoints, OrderRow } from '@sentra/contract';
import type { PlainDate } from '@sentra/measures';
import type { Row } from '@sentra/messages';
import type { z } from 'zod';
import { type Actor, may } from '../../actor.ts';
import { inForm } from '../../book/index.ts';
import { instant, type Store, today, type Trx, writing } from '../../store.ts';
import { orderIn } from '../queries/orders.ts';
import { demandRefusals } from '../refusals.ts';
import { writeDemandIn } from './book.ts';

export type OrderBody = z.output<typeof demandEndpoints.writeOrder.body>;

/** Writes an order line; a new code makes a new line. */
export function writeOrder(store: Store, actor: Actor, code: string, { reason, ...body }: OrderBody): Promise<OrderRow> {
  may(actor, ['office']);
  const { rung, quantity, drawnFrom, lateCost, unservedCost, reference, placedOn } = body;
  const row: Row<'orders'> = {
    code, rung, quantity, buyer_code: body.buyerCode, part_code: body.partCode, due_on: body.dueOn,
    ...(drawnFrom !== undefined && { drawn_from: drawnFrom }),
    ...(lateCost !== undefined && { late_cost: lateCost }),
    ...(unservedCost !== undefined && { unserved_cost: unservedCost }),
    ...(reference !== undefined && { reference }),
    ...(placedOn !== undefined && { placed_on: placedOn }),
  };
  return writing(store, actor, async (trx) => {
    await writeDemandIn(trx, actor, { orders: [row] }, instant(store), reason, inForm('orders'));
    return orderIn(trx, actor, code);
  });
}

/** Closes a line that will not be delivered further. */
export function closeOrder(store: Store, actor: Actor, code: string, reason: string): Promise<OrderRow> {
  may(actor, ['office']);
  return writing(store, actor, async (trx) => {
    const line = await standing(trx, code);
    if (line.closed_on !== null) throw demandRefusals.refuse('already-closed', { code, date: line.closed_on, because: line.closed_because ?? '' });
    await writeDemandIn(trx, actor, { orders: [{ ...line, closed_on: today(store), closed_because: reason }] }, instant(store), reason, inForm('orders'));
    return orderIn(trx, actor, code);
  });
}

/** Opens a closed line again; what it draws must still be there to be drawn. */
export function reopenOrder(store: Store, actor: Actor, code: string): Promise<OrderRow> {
  may(actor, ['office']);
  return writing(store, actor, async (trx) => {
    const line = await standing(trx, code);
    if (line.closed_on === null) throw demandRefusals.refuse('not-closed', { code });
    await writeDemandIn(trx, actor, { orders: [{ ...line, closed_on: null, closed_because: null }] }, instant(store), undefined, inForm('orders'));
    return orderIn(trx, actor, code);
  });
}

type Standing = Row<'orders'> & { readonly closed_on: PlainDate | null; readonly closed_because: string | null };

/** The line as it stands, held until the transaction ends. */
async function standing(trx: Trx, code: string): Promise<Standing> {
  const line = await trx
    .selectFrom('order_line')
    .select(['code', 'buyer_code', 'part_code', 'rung', 'quantity', 'due_on', 'drawn_from', 'closed_on', 'closed_because'])
    .where('code', '=', code)
    .forUpdate()
    .executeTakeFirst();
  if (!line) throw demandRefusals.refuse('unknown-order', { code });
  return line;
}
