import { traceEndpoints, type TracePage } from '@sentra/contract';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { question } from '../../api/client.ts';
import { Answered } from '../../parts/Answered.tsx';
import { useFigures } from '../../parts/figures.ts';
import { PageHead } from '../../parts/PageHead.tsx';
import { PrintButton } from '../../parts/PrintButton.tsx';
import { traceWords } from '../../words/trace.ts';
import { useWords } from '../../words/words.ts';
import { EventTable } from './EventTable.tsx';
import { Graph } from './Graph.tsx';
import { NodeTable } from './NodeTable.tsx';
import { useSaid } from './said.ts';
import { SearchBox } from './SearchBox.tsx';
import styles from './trace.module.css';

/** One thing: where it came from, where it went, and what happened to it. */
export function ThingPage() {
  const words = useWords(traceWords);
  const { key } = useParams({ from: '/office/trace/$key' });
  const page = useQuery(question(traceEndpoints.thing, { params: { key } }));
  return page.data ? (
    <Found page={page.data} />
  ) : (
    <>
      <PageHead title={words.title} />
      <SearchBox key={key} />
      <Answered query={page} what={words.what} doing={words.fetching} rows={8}>
        {() => null}
      </Answered>
    </>
  );
}

function Found({ page }: { readonly page: TracePage }) {
  const words = useWords(traceWords);
  const figures = useFigures();
  const said = useSaid();
  const { thing, nodes, links, events, leftOff } = page;
  const here = nodes.find(({ column }) => column === 0);
  const things = nodes.filter((node) => node.thing?.kind !== 'process');
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const stops = [...new Set(links.filter(({ isStop }) => isStop).flatMap(({ from }) => byId.get(from) ?? []))];
  const count = (side: -1 | 1): string => figures.number(things.filter(({ column }) => Math.sign(column) === side).length);
  return (
    <>
      <PageHead title={`${said.kind({ thing })} ${said.name(here ?? { thing, act: null })}`} lead={words.counts(count(-1), count(1))}>
        <PrintButton />
      </PageHead>
      <SearchBox key={thing.key} />
      <h2>{words.graph}</h2>
      <p className="reason">{words.graphHow}</p>
      <Graph key={thing.key} nodes={nodes} links={links} thing={thing} />
      {stops.length > 0 ? <p>{words.stopsWhy(stops.map((node) => said.name(node)).join(', '))}</p> : null}
      {leftOff > 0 ? <p>{words.leftOff(figures.number(leftOff))}</p> : null}
      <h2 className={styles.part}>{words.table}</h2>
      <NodeTable page={page} />
      <h2 className={styles.part}>{words.events}</h2>
      <p className="reason">{words.eventsLead}</p>
      <EventTable events={events} />
    </>
  );
}
