import { rupiah, type PlainDate } from '@sentra/measures';
import type { Book, CooperativeRow } from '@sentra/messages';
import { horizon } from './generator/calendar.ts';
import { buyerPartRows, buyerRows } from './generator/demand/buyers.ts';
import { orderRows } from './generator/demand/orders.ts';
import { memberFigures, publicFigures } from './generator/figures.ts';
import { furnaces } from './generator/furnaces.ts';
import { makers } from './generator/makers.ts';
import { materialRows } from './generator/materials.ts';
import { foundryRows, memberRows } from './generator/members.ts';
import { heatOfferRows, hourOfferRows } from './generator/offers.ts';
import { items, partRows } from './generator/parts.ts';
import { qualified } from './generator/routes.ts';
import { shareTargets } from './generator/share.ts';
import { worksOf } from './generator/stages.ts';
import { stockRows } from './generator/stock.ts';

/** No first week: a plan begins in the week in which it is made. */
const cooperative: CooperativeRow = {
  name: 'Koperasi contoh, Ceper',
  horizon_weeks: horizon,
  first_week: null,
  release_weeks: 2,
  shortfall_cost: 0.12,
  unsold_limit: rupiah(400_000_000),
};

/**
 * The demo cooperative of Ceper, the same for the same first week: 168 members, the seven product families that the ministry named, and their
 * buyers. Public figures carry their source; all else is a sample.
 *
 * @param firstWeek the Monday of week 1
 * @example
 * ceperBook(plainDate('2026-11-23')).members?.length // 168
 */
export function ceperBook(firstWeek: PlainDate): Required<Book> {
  const everybody = makers();
  const parts = items();
  const melting = furnaces(everybody);
  const known = qualified(parts, everybody, melting, firstWeek);
  const orders = orderRows(parts, firstWeek);
  return {
    cooperative: [cooperative],
    materials: materialRows,
    members: memberRows(everybody, shareTargets(everybody, parts, known), firstWeek),
    foundries: foundryRows(everybody),
    figures: [...publicFigures, ...memberFigures(everybody, firstWeek)],
    furnaces: melting.map((furnace) => furnace.row),
    heatOffers: heatOfferRows(melting, firstWeek),
    hourOffers: hourOfferRows(everybody, known.openings, firstWeek),
    parts: partRows(parts),
    stages: parts.flatMap((item) => worksOf(item).map((work) => work.row)),
    routes: known.approvals.map((approval) => approval.row),
    buyers: buyerRows(),
    buyerParts: buyerPartRows(parts),
    orders,
    stock: stockRows(parts, orders, firstWeek),
  };
}
