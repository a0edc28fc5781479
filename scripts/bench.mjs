// npm run bench [start|import|pages|api|planner|replan|worth|trace]: measures, and writes docs/benchmarks/. Without a word, everything.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { install, refuseOldNode, say } from './install.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const benches = ['start', 'import', 'pages', 'api', 'planner', 'replan', 'worth', 'trace'];
const [named, ...further] = process.argv.slice(2);
if (named !== undefined && !benches.includes(named)) {
  console.error(`There is no bench "${named}"; there are ${benches.join(', ')}.`);
  process.exit(2);
}

refuseOldNode();
await install({ whole: true, say });
const { freshen } = await import('./build.mjs');
await Promise.all([freshen('server'), freshen('pages'), freshen('tools')]);

let worst = 0;
for (const bench of named ? [named] : benches) {
  const child = spawn(process.execPath, [path.join(root, `build/bench-${bench}.mjs`), ...further], { stdio: 'inherit' });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) console.error(`The bench "${bench}" ended with ${code}.`);
  worst = Math.max(worst, code ?? 1);
}
process.exitCode = worst;
