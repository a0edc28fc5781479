// How long it takes from a heat to all shipped pieces, and to find where everything of a thousand boxes is.
// usage: node build/bench-trace.mjs [--pieces 1000000] [--seed 1] [--full]
import { parseArgs } from 'node:util';
import { foundCooperative, migrate, openDatabase } from '@sentra/server';
import { containmentIn, whereToIn } from '../server/src/trace/genealogy/queries/walk.ts';
import { outsideScope } from '../server/src/database/index.ts';
import { onEachEngine } from './engines.ts';
import { count, millis, quantile, seconds, timed } from './figures.ts';
import { loadNow } from './machine.ts';
import { publish } from './page.ts';
import { numbering, writeHistory } from './traceHistory.ts';

const { values } = parseArgs({ options: { pieces: { type: 'string' }, seed: { type: 'string', default: '1' }, full: { type: 'boolean', default: false } } });
const pieces = Number(values.pieces ?? (values.full ? 10_000_000 : 1_000_000));
const seed = Number(values.seed);
const at = new Date();
const loadBefore = loadNow();
const rows: string[][] = [];
const short: string[][] = [];
const asked = 50;

const leftOut = await onEachEngine(async (engine) => {
  if (values.full && engine.name === 'embedded') return;
  const database = await openDatabase(engine.config);
  try {
    await migrate(database);
    const { cooperativeId } = await foundCooperative({ database, clock: Date.now }, { code: 'trace', name: 'Trace', isSample: true });
    const written = await timed(() => writeHistory(database.pool, cooperativeId, { pieces, seed }));
    const { counts, first } = numbering(pieces);
    const heats = Array.from({ length: asked }, (_, nth) => first.heat + (((nth + seed) * 7919) % counts.heat));
    const took: number[] = [];
    const plain: number[] = [];
    let reached = 0;
    for (const heat of heats) {
      const one = await timed(() => outsideScope(database, (trx) => whereToIn(trx, cooperativeId, [heat])));
      took.push(one.took);
      reached += one.value.things.length / asked;
      const other = await timed(() =>
        database.pool.query(
          `with recursive down(id) as (select $1::bigint union select e.child from down join trace_edge e on e.cooperative_id = $2 and e.parent = down.id where e.kind < 20) select id from down`,
          [heat, cooperativeId],
        ),
      );
      plain.push(other.took);
    }
    const boxes = Math.min(counts.charge, Math.ceil(1000 / 200));
    const charges = Array.from({ length: boxes }, (_, nth) => first.charge + ((nth * 31) % counts.charge));
    const held = await timed(() => outsideScope(database, (trx) => containmentIn(trx, cooperativeId, charges)));
    const inBoxes = new Set(held.value.contained.flatMap(({ whereabouts }) => whereabouts.boxes)).size;
    rows.push([engine.name, count(pieces), seconds(written.took), count(reached), millis(quantile(took, 0.5)), millis(quantile(took, 0.95)), millis(quantile(plain, 0.95)), `${count(held.value.contained.length)} things, ${count(inBoxes)} boxes`, seconds(held.took)]);
    short.push([`${count(pieces)} pieces, ${engine.name}: heat to all shipped pieces, half and 95 of 100`, `${millis(quantile(took, 0.5))} and ${millis(quantile(took, 0.95))}`]);
    short.push([`${count(pieces)} pieces, ${engine.name}: containment of ${count(inBoxes)} boxes`, seconds(held.took)]);
  } finally {
    await database.close();
  }
});

publish({
  name: 'trace',
  title: 'Where it went',
  how: `A history of ${count(pieces)} pieces and four times as many edges, made from seed ${seed} straight in the tables. From each of ${asked} heats to everything that came of it, with amounts; the containment of charge lots that went into about a thousand boxes. The plain recursive query follows every edge whenever it was, and tells neither ways, amounts nor stops.`,
  short,
  sections: [{ title: 'Each database', table: [['database', 'pieces', 'written in', 'things of a heat', 'half', '95 of 100', 'plain query, 95 of 100', 'containment of', 'took'], ...rows], text: leftOut.join('\n') }],
  at,
  loadBefore,
});
