// Installs what is missing, with nothing but Node and npm. `whole` asks for what tests need too.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Ends with a sentence on a Node that is too old, before anything else fails in a stranger way. */
export function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Sentra needs Node.js 20.19 or newer; this is ${process.versions.node}. Install a newer one from nodejs.org, then run the command again.`);
  process.exit(1);
}

const lockOf = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {});

/** True where every package of the lockfile that is wanted stands in node_modules in its version. */
function isInstalled(whole) {
  const wanted = Object.entries(lockOf(path.join(root, 'package-lock.json')));
  const present = lockOf(path.join(root, 'node_modules/.package-lock.json'));
  return wanted.every(([place, { version, dev, devOptional, optional, peer, link }]) => {
    if (!place.startsWith('node_modules/') || link || optional || peer) return true;
    if ((dev || devOptional) && !whole) return true;
    return present[place]?.version === version;
  });
}

/** Runs `npm ci` where something is missing. */
export async function install({ whole, say }) {
  if (isInstalled(whole)) return;
  const done = say('installing packages');
  await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...(whole ? [] : ['--omit=dev'])], { NODE_ENV: whole ? 'development' : 'production' });
  done();
}

/** What npm says first is what matters; its usage follows. */
const firstLines = (text) => text.split('\n').slice(0, 20).join('\n');

/** Runs a command to its end; what it printed is shown only where it failed. */
function run(command, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, shell: process.platform === 'win32' });
    const printed = [];
    child.stdout.on('data', (text) => printed.push(text));
    child.stderr.on('data', (text) => printed.push(text));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${command} ${args[0]} ended with ${code}:\n${firstLines(Buffer.concat(printed).toString())}`))));
  });
}

/** Says what is being done and, when it is done, how long it took; on a terminal the seconds count while it runs. */
export function say(what) {
  const began = performance.now();
  const seconds = () => `${((performance.now() - began) / 1000).toFixed(1)} s`;
  const live = process.stdout.isTTY;
  process.stdout.write(live ? `  ${what} …` : `  ${what} …\n`);
  const timer = setInterval(() => live && process.stdout.write(`\r  ${what} … ${seconds()}`), 500);
  timer.unref();
  return () => {
    clearInterval(timer);
    process.stdout.write(live ? `\r  ${what}: ${seconds()}   \n` : `  ${what}: ${seconds()}\n`);
  };
}
