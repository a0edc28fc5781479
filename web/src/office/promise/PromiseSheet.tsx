import { promiseCostParts, type PromiseAnswer } from '@sentra/contract';
import { Link } from '@tanstack/react-router';
import { useFigures } from '../../parts/figures.ts';
import { useLanguage } from '../../words/language.ts';
import { processWords } from '../../words/processes.ts';
import { promiseCostWords, promiseWords } from '../../words/promise.ts';
import { useWords } from '../../words/words.ts';
import styles from './promise.module.css';

/** The answer: one sentence, who makes it, what binds, what it costs. */
export function PromiseSheet({ answer }: { readonly answer: PromiseAnswer }) {
  const words = useWords(promiseWords);
  const language = useLanguage();
  return (
    <>
      <p className={styles.sentence}>{answer.sentence[language]}</p>
      {answer.binds.length > 0 ? (
        <section>
          <h2>{words.binds}</h2>
          <ul className={styles.binds}>
            {answer.binds.slice(0, mostBinds).map(({ sentence }) => (
              <li key={sentence.en}>{sentence[language]}</li>
            ))}
          </ul>
        </section>
      ) : null}
      <div className={styles.sides}>
        <Makers answer={answer} />
        <Costs answer={answer} />
      </div>
    </>
  );
}

/** The tightest; further ones only repeat them for further members. */
const mostBinds = 5;

function Makers({ answer: { lots, heats, possible } }: { readonly answer: PromiseAnswer }) {
  const words = useWords(promiseWords);
  const names: Readonly<Record<string, string>> = useWords(processWords);
  const figures = useFigures();
  if (possible === 0) return null;
  const heatsOf = (member: string, week: string) => heats.filter((heat) => heat.memberCode === member && heat.week === week).reduce((sum, { count }) => sum + count, 0);
  return (
    <section className={styles.side}>
      <h2>{words.makers}</h2>
      {lots.length === 0 ? (
        <p>{words.onlyStock}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.member}</th>
              <th scope="col">{words.stage}</th>
              <th scope="col">{words.week}</th>
              <th scope="col" className="number">{words.quantity}</th>
              <th scope="col" className="number">{words.heats}</th>
            </tr>
          </thead>
          <tbody>
            {lots.map((lot) => (
              <tr key={`${lot.stage} ${lot.week} ${lot.memberCode}`}>
                <td>
                  <Link to="/members/$code" params={{ code: lot.memberCode }}>{lot.memberName}</Link>
                  {lot.grows ? <span className={styles.note}>{words.grows}</span> : null}
                  {lot.stage === 0 && heatsOf(lot.memberCode, lot.week) === 0 ? <span className={styles.note}>{words.openHeat}</span> : null}
                </td>
                <td>{names[lot.process] ?? lot.process}</td>
                <td>{figures.week(lot.week)}</td>
                <td className="number">{figures.number(lot.quantity)}</td>
                <td className="number">{lot.stage > 0 ? '' : figures.number(heatsOf(lot.memberCode, lot.week))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Costs({ answer: { cost, total, possible } }: { readonly answer: PromiseAnswer }) {
  const words = useWords(promiseWords);
  const names = useWords(promiseCostWords);
  const figures = useFigures();
  if (possible === 0) return null;
  return (
    <section className={styles.side}>
      <h2>{words.costs}</h2>
      <table className={styles.table}>
        <thead className="heard">
          <tr>
            <th scope="col">{words.costPart}</th>
            <th scope="col">{words.total}</th>
          </tr>
        </thead>
        <tbody>
          {promiseCostParts
            .filter((part) => cost[part] !== 0)
            .map((part) => (
              <tr key={part}>
                <td>{names[part]}</td>
                <td className="number">{figures.rupiah(cost[part])}</td>
              </tr>
            ))}
        </tbody>
        <tfoot>
          <tr>
            <td>{words.total}</td>
            <td className="number">{figures.rupiah(total)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
