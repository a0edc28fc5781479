// Plans one instance by HiGHS on the whole model, in a process of its own so that its memory can be told.
// usage: node build/bench-highs.mjs problem.json.gz plan.json SECONDS    prints "found" or "nothing"
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { planWhole, readProblem } from '@sentra/planner';

const [file = '', out = '', seconds = ''] = process.argv.slice(2);
const found = await planWhole(readProblem(JSON.parse(gunzipSync(readFileSync(file)).toString())), { timeLimitMs: Number(seconds) * 1000 });
if (found) writeFileSync(out, JSON.stringify(found.plan));
console.log(found ? 'found' : 'nothing');
