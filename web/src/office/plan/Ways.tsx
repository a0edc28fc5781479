import type { Binding, Why } from '@sentra/contract';
import { useFigures } from '../../parts/figures.ts';
import { wayWords } from '../../words/worth.ts';
import { useWords } from '../../words/words.ts';
import { useProcess } from './process.ts';
import styles from './study.module.css';

/** Every way in which the missing pieces could have come in time, with what binds it that week. */
export function Ways({ ways }: { readonly ways: Why['ways'] }) {
  const words = useWords(wayWords);
  const figures = useFigures();
  const process = useProcess();
  if (ways.length === 0) return null;
  return (
    <details className={styles.ways}>
      <summary>{words.title(figures.number(ways.length))}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.way}</th>
            <th scope="col">{words.week}</th>
            <th scope="col">{words.room}</th>
            <th scope="col">{words.binds}</th>
          </tr>
        </thead>
        <tbody>
          {ways.map((way) => (
            <tr key={`${way.stage} ${way.memberCode} ${way.week}`}>
              <th scope="row">{`${figures.number(way.stage + 1)} ${process(way.process)}, ${way.memberCode} ${way.memberName}`}</th>
              <td>{figures.week(way.week)}</td>
              <td>{words.ofNeeded(figures.number(way.fits), figures.number(way.needed))}</td>
              <td>
                <Binds way={way} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function Binds({ way: { bindings, elsewhere } }: { readonly way: Why['ways'][number] }) {
  const words = useWords(wayWords);
  const figures = useFigures();
  const process = useProcess();
  const said = (binding: Binding): string => {
    const [used, offered, missing] = [binding.used, binding.offered, binding.missing].map((figure) => figures.number(figure, 1)) as [string, string, string];
    switch (binding.code) {
      case 'hours':
        return words.hours(process(binding.process ?? ''), used, offered, missing);
      case 'heats':
        return words.heats(used, offered, missing);
      case 'tools':
        return elsewhere.length > 0 ? words.tools(elsewhere.join(', ')) : words.noTools;
      case 'minimumLot':
        return words.minimumLot(used, offered);
      case 'declined':
        return words.declined;
      default:
        return words.frozen;
    }
  };
  return bindings.length === 0 ? words.nothing : bindings.map(said).join('; ');
}
