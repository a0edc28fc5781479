// npm test: installs what is missing and checks everything; ends with `N passed, N failed, N skipped`.
// usage: npm test [-- WORD…]   runs only the steps whose name has one of the words (types, lint, unused, embedded, postgres)
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { install, refuseOldNode, root, say } from './install.mjs';

refuseOldNode();
await install({ whole: true, say });
const { freshen } = await import('./build.mjs');

const folder = mkdtempSync(path.join(tmpdir(), 'sentra-counts-'));
const counts = path.join(folder, 'counts');
/** @type {{ passed: number, failed: number, skipped: { name: string, reason: string }[] }} */
const total = { passed: 0, failed: 0, skipped: [] };

/** A tool of node_modules, run by this very Node. */
function run(name, args, env = {}) {
  const bin = path.join(root, 'node_modules', '.bin', name);
  return spawnSync(bin, args, { cwd: root, stdio: 'inherit', env: { ...process.env, NO_COLOR: '1', ...env }, shell: process.platform === 'win32' }).status === 0;
}

/** A tool that finds nothing wrong is one test passed. */
function tool(name, args) {
  total[run(name, args) ? 'passed' : 'failed'] += 1;
}

/** Tests of one run of vitest are counted one by one; a run that died without counting is one failure. */
function vitest(args, env) {
  const ok = run('vitest', ['run', '--reporter=default', '--reporter=./tests/setup/counting.ts', ...args], { ...env, SENTRA_TEST_COUNTS: counts });
  try {
    const { passed, failed, skipped } = JSON.parse(readFileSync(counts, 'utf8').trim());
    total.passed += passed;
    total.failed += failed + (!ok && failed === 0 ? 1 : 0);
    total.skipped.push(...skipped);
  } catch {
    total.failed += 1;
  }
  rmSync(counts, { force: true });
}

const steps = {
  types: () => tool('tsc', ['--noEmit', '-p', 'tsconfig.json']),
  lint: () => tool('oxlint', ['--type-aware', '--deny-warnings']),
  unused: () => tool('knip', []),
  embedded: () => vitest([], { SENTRA_TEST_ENGINE: 'embedded' }),
  postgres: () => vitest(['server', 'tests/server'], { SENTRA_TEST_ENGINE: 'postgres' }),
};

const asked = process.argv.slice(2);
const chosen = Object.entries(steps).filter(([name]) => asked.length === 0 || asked.includes(name));

await Promise.all([freshen('server'), freshen('pages')]);
for (const [name, step] of chosen) {
  console.log(`\n── ${name}`);
  step();
}
rmSync(folder, { recursive: true, force: true });
if (total.skipped.length > 0) console.log(`\nskipped:\n${total.skipped.map(({ name, reason }) => `  ${name}: ${reason}`).join('\n')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped.length} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
