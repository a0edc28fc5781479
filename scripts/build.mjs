// Builds what runs: the command line and the worker threads (rolldown), and the pages (vite).
// usage: node scripts/build.mjs [tools]   (does nothing where nothing changed; `tools` are the benchmarks and the maker of the demo)
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const out = path.join(root, 'build');

/** Each program that Node starts by itself: the command, and one file per worker thread. */
const programs = {
  sentra: 'cli/src/main.ts',
  'database-worker': 'server/src/database/embedded/worker.ts',
  'planner-worker': 'server/src/planning/worker.ts',
  'heats-worker': 'cli/src/heats/worker.ts',
};

/** What only developers run. */
const tools = {
  'bench-start': 'bench/start.ts',
  'bench-import': 'bench/import.ts',
  'bench-pages': 'bench/pages.ts',
  'bench-api': 'bench/api.ts',
  'bench-planner': 'bench/planner.ts',
  'bench-replan': 'bench/replan.ts',
  'bench-worth': 'bench/worth.ts',
  'bench-trace': 'bench/trace.ts',
  'bench-highs': 'bench/highs.ts',
  'make-demo': 'demo/ceper/make.ts',
};

/**
 * What is found from `build/` when it runs stays outside the bundle: Node's own modules, and packages that npm put beside
 * the root. The project's own packages, and what npm put deeper, go in.
 */
function isOutside(id) {
  if (id.startsWith('.') || path.isAbsolute(id) || id.startsWith('@sentra/')) return false;
  const name = id.split('/').slice(0, id.startsWith('@') ? 2 : 1).join('/');
  return isBuiltin(id) || existsSync(path.join(root, 'node_modules', name));
}

async function bundle(entries, chunks) {
  const { build } = await import('rolldown');
  await build({
    input: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, path.join(root, file)])),
    cwd: root,
    platform: 'node',
    external: isOutside,
    logLevel: 'warn',
    output: { dir: out, format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: `${chunks}/[name]-[hash].mjs`, sourcemap: true },
  });
}

async function buildPages() {
  const { build } = await import('vite');
  await build({ configFile: path.join(root, 'web/vite.config.ts'), root: path.join(root, 'web'), logLevel: 'warn' });
}

const sources = ['packages', 'server', 'cli', 'demo', 'scripts', 'package-lock.json'];

/** What each part of the build is made of. */
const parts = {
  server: { make: () => bundle(programs, 'chunks'), from: sources },
  pages: { make: buildPages, from: ['packages', 'web', 'scripts', 'package-lock.json'] },
  tools: { make: () => bundle(tools, 'tool-chunks'), from: [...sources, 'bench', 'tests'] },
};

function newest(entry) {
  const info = statSync(entry);
  if (!info.isDirectory()) return info.mtimeMs;
  return readdirSync(entry).reduce((latest, name) => (name === 'node_modules' ? latest : Math.max(latest, newest(path.join(entry, name)))), info.mtimeMs);
}

const stampOf = (part) => path.join(out, `.built-${part}`);

/** True where no source of a part is newer than its last build. */
export function isFresh(part) {
  const stamp = stampOf(part);
  if (!existsSync(stamp)) return false;
  const built = statSync(stamp).mtimeMs;
  return !parts[part].from.some((name) => existsSync(path.join(root, name)) && newest(path.join(root, name)) > built);
}

/** Whether a process is alive; one of another user is. */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Lets one process at a time build a part: two would write the same files. A lock whose owner died is taken over. */
async function alone(part, work) {
  const lock = path.join(out, `.building-${part}`);
  mkdirSync(out, { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch {
      const owner = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
      // An empty lock is being written at this moment.
      if (owner !== 0 && !isAlive(owner)) rmSync(lock, { force: true });
      else await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Builds one part if a source of it changed. The stamp carries the time at which building began, so an edit made meanwhile is not missed. */
export async function freshen(part) {
  if (isFresh(part)) return;
  await alone(part, async () => {
    if (isFresh(part)) return;
    const began = new Date();
    await parts[part].make();
    writeFileSync(stampOf(part), '');
    utimesSync(stampOf(part), began, began);
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await Promise.all(['server', 'pages', ...process.argv.slice(2)].map(freshen));
