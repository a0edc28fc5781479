import type { Rung } from '@sentra/contract';
import type { PlainDate, Rupiah } from '@sentra/measures';
import type { Trx } from '../../store.ts';

/** A line of which something is still to be delivered, with what it weighs in a plan. */
export interface OpenOrder {
  readonly code: string;
  readonly buyerCode: string;
  readonly partCode: string;
  readonly rung: Rung;
  readonly openQuantity: number;
  readonly dueOn: PlainDate;
  readonly lateCost: Rupiah;
  readonly unservedCost: Rupiah;
}

/** Everything that is open, in the order in which it was given: what a plan is made for. */
export const openOrdersIn = (trx: Trx): Promise<OpenOrder[]> =>
  trx
    .selectFrom('open_line as l')
    .select(['l.code', 'l.buyer_code as buyerCode', 'l.part_code as partCode', 'l.rung', 'l.open_quantity as openQuantity', 'l.due_on as dueOn'])
    .select(['l.late_cost as lateCost', 'l.unserved_cost as unservedCost'])
    .where('l.open_quantity', '>', 0)
    .orderBy('l.position')
    .execute();
