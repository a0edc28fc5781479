import type { TracePage } from '@sentra/contract';
import { Link } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useFigures } from '../../parts/figures.ts';
import { traceWords } from '../../words/trace.ts';
import { useWords } from '../../words/words.ts';
import { type DrawnLink, folded } from './fold.ts';
import { boxHeight, laidOut, type Placed } from './layout.ts';
import { useSaid } from './said.ts';
import styles from './trace.module.css';

/** The path as a picture, left to right: lines are drawn, things are links that the keyboard reaches in the same order. It scrolls within itself. */
export function Graph({ nodes, links, thing }: Pick<TracePage, 'nodes' | 'links' | 'thing'>) {
  const words = useWords(traceWords);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const { placed, lines, width, height } = useMemo(() => {
    const { drawn, links: lines } = folded(nodes, links, open);
    const layout = laidOut(drawn, lines);
    return { ...layout, lines, placed: layout.placed.toSorted((one, other) => one.x - other.x || one.y - other.y) };
  }, [nodes, links, open]);
  const at = new Map(placed.map((one) => [one.id, one]));
  const view = useRef<HTMLElement>(null);
  const here = placed.find(({ column }) => column === 0);
  const centre = here ? here.x + here.width / 2 : 0;
  useEffect(() => {
    if (view.current) view.current.scrollLeft = centre - view.current.clientWidth / 2;
  }, [centre]);
  return (
    <section ref={view} className={styles.graph} aria-label={words.graph}>
      <div className={styles.sheet} style={{ width, height }}>
        <svg width={width} height={height} aria-hidden="true">
          {lines.map((line) => (
            <Line key={`${line.from} ${line.to}`} line={line} from={at.get(line.from)} to={at.get(line.to)} />
          ))}
        </svg>
        {placed.map((one) => (
          <Box key={one.id} box={one} isHere={one.node.thing?.key === thing.key} onOpen={() => setOpen(new Set([...open, one.id]))} />
        ))}
      </div>
    </section>
  );
}

function Line({ line: { link }, from, to }: { readonly line: DrawnLink; readonly from: Placed | undefined; readonly to: Placed | undefined }) {
  const said = useSaid();
  if (!from || !to) return null;
  // What is worked on and goes on under its own number leads back to a column before.
  const isBack = to.x < from.x + from.width;
  const [x1, x2] = isBack ? [from.x, to.x + to.width] : [from.x + from.width, to.x];
  const [y1, y2] = [from.y + boxHeight / 2, to.y + boxHeight / 2];
  const bend = (x2 - x1) / 2;
  const text = link === null || link.amounts === 'unknown' ? '' : said.amounts({ thing: to.node.thing, amounts: link.amounts });
  return (
    <>
      <path className={styles.line} data-stop={link?.isStop ?? false} d={`M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`} />
      {text === '' || isBack ? null : (
        <text className={styles.amount} x={(x1 + x2) / 2} y={(y1 + y2) / 2 - 5} textAnchor="middle">
          {text}
        </text>
      )}
    </>
  );
}

function Box({ box: { node, count, x, y, width }, isHere, onOpen }: { readonly box: Placed; readonly isHere: boolean; readonly onOpen: () => void }) {
  const words = useWords(traceWords);
  const figures = useFigures();
  const said = useSaid();
  const place = { left: x, top: y, width, height: boxHeight };
  const kind = said.kind(node);
  if (count > 1) {
    return (
      <button type="button" className={styles.box} data-folded style={place} onClick={onOpen}>
        <b>{words.more(figures.number(count))}</b>
        <small>{kind}</small>
      </button>
    );
  }
  const amounts = said.amounts(node);
  const inside = (
    <>
      <b title={said.name(node)}>
        <bdi dir="ltr">{said.name(node)}</bdi>
      </b>
      {node.thing === null || node.thing.kind === 'process' ? null : <small>{amounts === '' ? kind : `${kind}, ${amounts}`}</small>}
      {node.place === null ? null : <small>{node.place}</small>}
    </>
  );
  if (node.thing === null) {
    return (
      <div className={styles.box} data-hidden style={place}>
        {inside}
      </div>
    );
  }
  return (
    <Link className={styles.box} data-here={isHere} data-process={node.thing.kind === 'process'} aria-current={isHere ? 'page' : undefined} style={place} to="/trace/$key" params={{ key: node.thing.key }}>
      {inside}
    </Link>
  );
}
