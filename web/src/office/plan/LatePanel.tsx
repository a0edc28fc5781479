import { demandEndpoints, type OrderRow } from '@sentra/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { question } from '../../api/client.ts';
import { mayAsk, usePerson } from '../../api/session.ts';
import { Answered } from '../../parts/Answered.tsx';
import { useFigures } from '../../parts/figures.ts';
import { StateMark } from '../../parts/StateMark.tsx';
import { panelWords } from '../../words/plan.ts';
import { useWords } from '../../words/words.ts';
import { nothingChosen, useGo } from './address.ts';
import styles from './plan.module.css';

/** As many as are read in one look; the rest stand on the page of orders. */
const mostLines = 12;

/** Firm orders and call-offs that the newest plan delivers late or not at all, the latest first. */
export function LatePanel({ isNewest }: { readonly isNewest: boolean }) {
  const words = useWords(panelWords);
  const figures = useFigures();
  const role = usePerson()?.role;
  const late = useQuery({
    ...question(demandEndpoints.orders, { query: { troubled: 'true', placed: 'true', sort: '-weeksLate', limit: mostLines } }),
    enabled: role !== undefined && mayAsk(role, demandEndpoints.orders),
  });
  return (
    <>
      <h2>{words.late}</h2>
      <Answered query={late}>
        {({ rows, total }) =>
          total === 0 ? (
            <p>{words.noLate}</p>
          ) : (
            <>
              <p className="reason">
                {words.lateLead(figures.number(total))} {isNewest ? null : words.lateOfNewest}
              </p>
              <ul className={styles.list}>
                {rows.map((row) => (
                  <LateLine key={row.code} row={row} />
                ))}
              </ul>
              {total > rows.length ? <Link to="/orders" search={{ troubled: true, placed: true }}>
                  {words.more(figures.number(total - rows.length))}
                </Link> : null}
            </>
          )
        }
      </Answered>
    </>
  );
}

function LateLine({ row: { code, partName, buyerName, dueOn, openQuantity, promise } }: { readonly row: OrderRow }) {
  const words = useWords(panelWords);
  const figures = useFigures();
  const go = useGo();
  const said = [
    ...(promise && promise.weeksLate > 0 ? [words.lateBy(figures.number(promise.weeksLate))] : []),
    ...(promise && promise.unserved > 0 ? [words.unservedPieces(figures.number(promise.unserved))] : []),
  ];
  return (
    <li>
      <button type="button" className={styles.line} onClick={() => go({ ...nothingChosen, order: code, resource: undefined })}>
        <StateMark state="atRisk" label={null} />
        <span>
          <b>{words.whyTitle(figures.number(openQuantity), partName)}</b>
          <small>{`${code}, ${buyerName}, ${figures.date(dueOn)}`}</small>
          <small className="hot">{said.join(', ')}</small>
        </span>
      </button>
    </li>
  );
}
