// How long `sentra serve --demo ceper` takes until /healthz says 200, and the memory it then holds.
// usage: node build/bench-start.mjs
import { cpSync, existsSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { spawn } from 'node:child_process';
import { planningSeconds } from '../server/src/demo.ts';
import { projectRoot } from '../server/src/entrypoints.ts';
import { embeddedIn, inFolder } from './engines.ts';
import { median, megabytes, seconds, timed } from './figures.ts';
import { loadNow } from './machine.ts';
import { coreTime, heldBy, type Held } from './memory.ts';
import { publish } from './page.ts';
import { pause, serve } from './serving.ts';

const warmStarts = 5;
/** After this long nothing of the start is under way any more. */
const settle = 5_000;

interface Start {
  readonly what: string;
  readonly listening: number;
  readonly ready: number;
  readonly stopped: number;
  readonly held: Held | undefined;
  /** Milliseconds of a core until then, whatever else the machine was doing. */
  readonly coreTime: number;
}

const at = new Date();
const loadBefore = loadNow();
const build = await inFolder(async (folder) => (await timed(() => buildIn(path.join(folder, 'sentra')))).took);
const starts = await inFolder(async (folder) => {
  const measured: Start[] = [];
  for (let nth = 0; nth <= warmStarts; nth += 1) {
    const server = await serve(embeddedIn(folder));
    const used = coreTime([server.pid]);
    await pause(settle);
    const held = heldBy(server.pid);
    measured.push({ what: nth === 0 ? 'fresh folder' : `warm ${nth}`, listening: server.listening, ready: server.ready, coreTime: used, stopped: await server.stop(), held });
  }
  return measured;
});

const [cold, ...warm] = starts;
if (!cold) throw new Error('Nothing was started.');
const warmReady = median(warm.map(({ ready }) => ready));
const held = warm.at(-1)?.held;
const memory = (bytes: number | undefined) => (bytes === undefined ? 'not told by this system' : megabytes(bytes));
publish({
  name: 'start',
  title: 'Start and memory',
  how: `The process \`sentra serve --demo ceper\` on the embedded database, from its start until \`/healthz\` answers 200. A fresh folder is opened, the demo cooperative of 168 members loaded, and planned for at most ${planningSeconds} s; afterwards it is only opened. Building is that of a copy of the sources that was never built (packages installed).`,
  short: [
    ['building, once', seconds(build)],
    ['start with a fresh folder, built', seconds(cold.ready)],
    ['start with a fresh folder, nothing built', seconds(build + cold.ready)],
    ['warm start, median of five', seconds(warmReady)],
    ['memory idle, after a warm start', memory(held?.now)],
  ],
  sections: [
    {
      title: 'Each start',
      text: `Memory is what the process holds ${settle / 1000} s after it was ready (resident set), and the most it held until then. Core time is what the start used of the cores, whatever else the machine was doing.`,
      table: [
        ['start', 'listening', 'ready', 'core time', 'memory', 'most', 'stopped in'],
        ...starts.map((one) => [one.what, seconds(one.listening), seconds(one.ready), one.coreTime > 0 ? seconds(one.coreTime) : 'not told by this system', memory(one.held?.now), memory(one.held?.most), seconds(one.stopped)]),
      ],
    },
  ],
  at,
  loadBefore,
});

/** Builds a copy of the sources, so that the build in use stays. It shares the packages, which nothing may install into: building only reads them. */
async function buildIn(copy: string): Promise<void> {
  const root = projectRoot();
  const left = new Set(['node_modules', 'build', '.git', '.sentra']);
  cpSync(root, copy, { recursive: true, filter: (file) => !left.has(path.basename(file)) || file === root });
  for (const folder of ['.', ...readdirSync(root)]) {
    const packages = path.join(root, folder, 'node_modules');
    if (existsSync(packages) && !left.has(folder)) symlinkSync(packages, path.join(copy, folder, 'node_modules'));
  }
  const child = spawn(process.execPath, [path.join(copy, 'scripts/build.mjs')], { stdio: ['ignore', 'ignore', 'inherit'] });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`The build ended with ${String(code)}.`);
}
