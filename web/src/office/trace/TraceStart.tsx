import { traceEndpoints } from '@sentra/contract';
import { useQuery } from '@tanstack/react-query';
import { question } from '../../api/client.ts';
import { Answered } from '../../parts/Answered.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { useFigures } from '../../parts/figures.ts';
import { PageHead } from '../../parts/PageHead.tsx';
import { traceWords } from '../../words/trace.ts';
import { useWords } from '../../words/words.ts';
import { SearchBox, Things } from './SearchBox.tsx';

/** Where a search begins: the box, and the things of the newest events. */
export function TraceStart() {
  const words = useWords(traceWords);
  const figures = useFigures();
  const start = useQuery(question(traceEndpoints.start, {}));
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <Answered query={start} rows={3}>
        {({ events, newest }) =>
          events === 0 ? (
            <Empty>{words.noEvents}</Empty>
          ) : (
            <>
              <SearchBox />
              <h2>{words.newest}</h2>
              <p className="reason">{words.someEvents(figures.number(events))}</p>
              <Things things={newest} />
            </>
          )
        }
      </Answered>
    </>
  );
}
