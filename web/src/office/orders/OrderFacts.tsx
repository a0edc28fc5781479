import type { OrderRow } from '@sentra/contract';
import { Link } from '@tanstack/react-router';
import { Facts } from '../../parts/Facts.tsx';
import { useFigures } from '../../parts/figures.ts';
import { RungWord } from '../../parts/RungMark.tsx';
import { ordersWords, orderWords } from '../../words/orders.ts';
import { useWords } from '../../words/words.ts';

/** What is written of a line. How the cooperative weighs it is not shown to its buyer: the server leaves it out. */
export function OrderFacts({ order }: { readonly order: OrderRow }) {
  const words = useWords(orderWords);
  const names = useWords(ordersWords);
  const figures = useFigures();
  const costs = [
    ...(order.lateCost === null ? [] : [{ name: words.lateCost, value: figures.rupiah(order.lateCost), source: words.lateCostUnit }]),
    ...(order.unservedCost === null ? [] : [{ name: words.unservedCost, value: figures.rupiah(order.unservedCost), source: words.unservedCostUnit }]),
  ];
  return (
    <>
      <h2>{words.facts}</h2>
      <Facts
        facts={[
          { name: names.rung, value: <RungWord rung={order.rung} /> },
          { name: names.part, value: <Link to="/parts/$code" params={{ code: order.partCode }}>{order.partName}</Link>, source: order.partCode },
          { name: names.buyer, value: <Link to="/buyers/$code" params={{ code: order.buyerCode }}>{order.buyerName}</Link>, source: order.buyerCode },
          { name: names.quantity, value: figures.number(order.quantity) },
          { name: names.open, value: figures.number(order.openQuantity) },
          { name: names.due, value: figures.date(order.dueOn, 'weekday') },
          { name: names.worth, value: figures.rupiah(order.worth) },
          ...(order.drawnFrom === null
            ? []
            : [
                {
                  name: words.drawnFrom,
                  value: (
                    <Link to="/orders/$code" params={{ code: order.drawnFrom }}>
                      {order.drawnFrom}
                    </Link>
                  ),
                },
              ]),
          { name: words.reference, value: order.reference ?? '–' },
          { name: words.placed, value: figures.date(order.placedOn, 'short') },
          ...costs,
        ]}
      />
      {order.isSample ? <p className="reason">{words.sample}</p> : null}
    </>
  );
}
