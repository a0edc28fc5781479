// Fifty clients at the API of a cooperative with three years behind it, on each database.
// usage: node build/bench-api.mjs [--seconds 10] [--clients 50] [--seed 1]
import { parseArgs } from 'node:util';
import { caller, planningEndpoints } from '@sentra/contract';
import { openDatabase } from '@sentra/server';
import { load, type Measured } from './clients.ts';
import { onEachEngine, type Engine } from './engines.ts';
import { count, megabytes, millis, perSecond, seconds, timed } from './figures.ts';
import { loadNow } from './machine.ts';
import { coreTime, heldBy, heldTogether, processesOf } from './memory.ts';
import { publish } from './page.ts';
import { pause, serve, type Serving } from './serving.ts';
import { makeKeys } from './session.ts';
import { loadThreeYears } from './threeYears.ts';
import { workloadOf, type Work } from './workload.ts';

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '10' }, clients: { type: 'string', default: '50' }, seed: { type: 'string', default: '1' } } });
const milliseconds = Number(values.seconds) * 1000;
const clients = Number(values.clients);
const planningSeconds = 20;

const at = new Date();
const loadBefore = loadNow();
const loads: string[][] = [];
const memory: string[][] = [];
const sizes: string[][] = [];
const short: string[][] = [];

const leftOut = await onEachEngine(async (engine) => {
  await (await serve(engine)).stop();
  const { took, rows } = await fill(engine);
  if (sizes.length === 0) sizes.push(...rows);
  const server = await serve(engine);
  try {
    await pause(5_000);
    const held = [await heldNow(engine, server)];
    const keys = await makeKeys(server.address, clients);
    const work = await workloadOf(server.address, keys[0] ?? '', at.getTime());
    for (const one of work) await measure(engine, server, keys, one);
    held.push(await heldNow(engine, server));
    held.push(await whilePlanning(engine, server, keys, work));
    memory.push([engine.name, seconds(took), seconds(server.ready), ...held]);
  } finally {
    await server.stop();
  }
});

async function fill(engine: Engine): Promise<{ took: number; rows: string[][] }> {
  const database = await openDatabase(engine.config);
  try {
    const { took, value } = await timed(() => loadThreeYears(database, Number(values.seed)));
    return { took, rows: value.map(({ name, rows }) => [name, count(rows)]) };
  } finally {
    await database.close();
  }
}

/** The server and, where it is another, the database. */
async function processesIn({ config }: Engine, { pid }: Serving): Promise<number[]> {
  return [pid, ...(config.engine === 'postgres' ? await processesOf(config.url) : [])];
}

async function measure(engine: Engine, server: Serving, keys: readonly string[], { what, next }: Work): Promise<Measured> {
  const { address } = server;
  const alone = await load({ address, keys: keys.slice(0, 1), milliseconds: Math.min(milliseconds, 3000), next });
  const processes = await processesIn(engine, server);
  const usedBefore = coreTime(processes);
  const all = await load({ address, keys, milliseconds, next });
  const used = coreTime(processes) - usedBefore;
  const refused = [...alone.refused, ...all.refused].map(([status, text]) => `${status}: ${text}`);
  if (refused.length > 0) throw new Error(`${what}: ${refused.join('; ')}`);
  const row = [engine.name, what, perSecond(all.answers, all.took), millis(all.median), millis(all.p99), millis(alone.median), used > 0 ? millis(used / all.answers) : 'not told by this system', count(all.answers)];
  console.log(row.join(' · '));
  loads.push(row);
  if (/first page|written|mixed/.test(what)) short.push([`${what}, ${engine.name}`, `${row[2]} a second, half in ${row[3]}, 99 of 100 in ${row[4]}`]);
  return all;
}

async function heldNow({ config }: Engine, { pid }: Serving): Promise<string> {
  const own = heldBy(pid);
  if (!own) return 'not told by this system';
  const beside = config.engine === 'postgres' ? heldTogether(await processesOf(config.url)) : 0;
  return beside === 0 ? megabytes(own.now) : `${megabytes(own.now)} + ${megabytes(beside)}`;
}

/** Starts a run of the planner, and meanwhile asks as before: who reads must not wait for who plans. */
async function whilePlanning(engine: Engine, server: Serving, keys: readonly string[], work: readonly Work[]): Promise<string> {
  const call = caller(fetch, server.address, () => ({ authorization: `Bearer ${keys[0]}` }));
  const { id } = await call(planningEndpoints.start, { body: { seconds: planningSeconds } });
  await pause(3_000);
  const mixed = work.at(-1);
  if (mixed) await measure(engine, server, keys, { ...mixed, what: `${mixed.what}, while it plans` });
  const held = await heldNow(engine, server);
  for (const end = performance.now() + 60_000 + planningSeconds * 1000; performance.now() < end; await pause(500)) {
    const { state, failure } = await call(planningEndpoints.run, { params: { id } });
    if (state === 'done') return held;
    if (state === 'failed' || state === 'cancelled') throw new Error(`The run ${state}: ${failure?.en ?? ''}`);
  }
  throw new Error('The run did not end.');
}

publish({
  name: 'api',
  title: 'The API under fifty clients',
  how: `The demo cooperative with three years behind it, generated from its own book by a seed. ${clients} clients, each with a key of its own and one connection, ask again as soon as they are answered, ${values.seconds} s for each kind of request; they run on the same cores as the server. Every answer is a complete page, and every write an order line with its audit entry and idempotency key, on disk before it is answered. "Alone" is the median of one client by itself: the request without the queue. Core time is what server and database used of a core for an answer, whatever else the machine was doing.`,
  short,
  sections: [
    { title: 'Requests', table: [['database', 'request', 'a second', 'median', '99th percentile', 'alone', 'core time', 'answers'], ...loads], text: leftOut.join('\n') },
    {
      title: 'Memory and start',
      text: 'Memory of the server process (resident set), and beside it of PostgreSQL with all its processes. Idle is five seconds after the start; planning is after ten seconds of a run, with the clients asking.',
      table: [['database', 'loading three years', 'start with them', 'idle', 'after the requests', 'planning'], ...memory],
    },
    { title: 'What is loaded', table: [['table', 'rows'], ...sizes] },
  ],
  at,
  loadBefore,
});
