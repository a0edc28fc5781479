import type { PlainDate } from '@sentra/measures';
import type { OrderRow } from '@sentra/messages';
import type { Item } from '../parts.ts';
import { buyers } from './buyers.ts';
import { Ledger } from './ledger.ts';
import { writeWishes } from './manners.ts';

export function orderRows(items: readonly Item[], firstWeek: PlainDate): OrderRow[] {
  const ledger = new Ledger(firstWeek);
  for (const buyer of buyers) for (const item of items.filter((one) => one.buyer === buyer.row.code)) writeWishes(ledger, item, buyer);
  return ledger.rows;
}
