import { replanEndpoints, type Moved, type MovedLot, type MovedOrder, type PlanRow } from '@sentra/contract';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { question } from '../../api/client.ts';
import { Answered } from '../../parts/Answered.tsx';
import { useFigures } from '../../parts/figures.ts';
import { Lead } from '../../parts/Say.tsx';
import type { Column } from '../../parts/table/columns.ts';
import { useLanguage } from '../../words/language.ts';
import { movedWords } from '../../words/replan.ts';
import { useWords } from '../../words/words.ts';
import { Changes } from './changes.tsx';
import styles from './plan.module.css';

/** Of a re-planned version: what moved, for whom and why. Nothing where it was planned anew. */
export function MovedSection({ plan }: { readonly plan: PlanRow }) {
  const moved = useQuery(question(replanEndpoints.moved, { params: { plan: plan.version } }));
  return <Answered query={moved}>{(answer) => (answer.moved ? <MovedLists moved={answer.moved} /> : null)}</Answered>;
}

function MovedLists({ moved }: { readonly moved: Moved }) {
  const words = useWords(movedWords);
  const figures = useFigures();
  const language = useLanguage();
  const heading = useId();
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <h2 id={heading}>{words.title}</h2>
      <Lead>{words.lead(figures.number(moved.baseVersion), figures.number(moved.lots.length), figures.number(moved.orders.length), figures.rupiah(moved.changePrice))}</Lead>
      {moved.frozenWeeks > 0 ? <p className="reason">{words.frozen(figures.number(moved.frozenWeeks))}</p> : null}
      {moved.gaveWay.length > 0 ? (
        <>
          <p>{words.gaveWay(figures.number(moved.gaveWay.length))}</p>
          <ul>
            {moved.gaveWay.map(({ partName, stage, memberName, week, quantity, why }) => (
              <li key={`${partName} ${stage} ${memberName} ${week}`}>{`${memberName}, ${figures.weekOfYear(week)}: ${figures.number(quantity)} ${partName} ${words.stage(figures.number(stage + 1))} (${why[language]})`}</li>
            ))}
          </ul>
        </>
      ) : null}
      <MovedLots lots={moved.lots} />
      <MovedOrders orders={moved.orders} />
    </section>
  );
}

/** More orders than these are counted. */
const mostOrders = 3;

function MovedLots({ lots }: { readonly lots: readonly MovedLot[] }) {
  const words = useWords(movedWords);
  const figures = useFigures();
  const language = useLanguage();
  const place = (at: MovedLot['from']) => (at ? `${at.memberCode} ${at.memberName}, ${figures.weekOfYear(at.week)}: ${figures.number(at.quantity)}` : '–');
  const orders = (codes: readonly string[]) => [...codes.slice(0, mostOrders), ...(codes.length > mostOrders ? [words.moreOrders(figures.number(codes.length - mostOrders))] : [])].join(', ');
  const text = (key: string, title: string, plain: (row: MovedLot) => string, shown = plain): Column<MovedLot> => ({ key, title, sort: key, wraps: true, cell: shown, plain });
  const columns: readonly Column<MovedLot>[] = [
    text('part', words.part, ({ partCode, partName, stage }) => `${partCode} ${partName}, ${words.stage(figures.number(stage + 1))}`),
    { ...text('kind', words.change, ({ kind, released }) => (released ? `${words[kind]}, ${words.released}` : words[kind])), leads: true },
    text('from', words.from, ({ from }) => place(from)),
    text('to', words.to, ({ to }) => place(to)),
    text('orders', words.forWhom, (row) => row.orders.join(', '), (row) => orders(row.orders)),
    text('why', words.why, ({ why }) => why[language]),
  ];
  const key = ({ partCode, stage, from, to }: MovedLot) => JSON.stringify([partCode, stage, from, to]);
  return <Changes title={words.lots} lead={words.lotsLead} none={words.noLots} list={lots} columns={columns} rowKey={key} />;
}

function MovedOrders({ orders }: { readonly orders: readonly MovedOrder[] }) {
  const words = useWords(movedWords);
  const figures = useFigures();
  const language = useLanguage();
  const pieces = (key: 'earlier' | 'later' | 'more' | 'fewer', isWorse: boolean): Column<MovedOrder> => ({
    key, title: words[key], sort: key, number: true, cell: (row) => <span className={isWorse && row[key] > 0 ? 'hot' : ''}>{row[key] === 0 ? '–' : figures.number(row[key])}</span>, plain: (row) => row[key],
  });
  const last = ({ lastFrom, lastTo }: MovedOrder) => [lastFrom, lastTo].map((week) => (week ? figures.weekOfYear(week) : '–')).join(' → ');
  const columns: readonly Column<MovedOrder>[] = [
    { key: 'order', title: words.order, sort: 'order', leads: true, cell: ({ orderCode, partName }) => `${orderCode} ${partName}`, plain: ({ orderCode, partName }) => `${orderCode} ${partName}` },
    { key: 'buyer', title: words.buyer, sort: 'buyer', wraps: true, cell: ({ buyerName, reference }) => [buyerName, reference].filter(Boolean).join(', '), plain: ({ buyerName, reference }) => [buyerName, reference].filter(Boolean).join(', ') },
    pieces('earlier', false),
    pieces('later', true),
    pieces('more', false),
    pieces('fewer', true),
    { key: 'last', title: words.last, sort: 'last', cell: last, plain: last },
    { key: 'why', title: words.why, sort: 'why', wraps: true, cell: ({ why }) => why?.[language] ?? '', plain: ({ why }) => why?.[language] ?? '' },
  ];
  return <Changes title={words.orders} lead={words.ordersLead} none={words.noOrders} list={orders} columns={columns} rowKey={({ orderCode }) => orderCode} />;
}
