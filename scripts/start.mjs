// npm start: installs what is missing, builds, and serves the demo cooperative. Further arguments go to `sentra serve`.
import { install, refuseOldNode, say } from './install.mjs';

refuseOldNode();
console.log('Sentra');
try {
  await install({ whole: false, say });
  const { freshen, isFresh } = await import('./build.mjs');
  if (!isFresh('server') || !isFresh('pages')) {
    const done = say('building');
    await Promise.all([freshen('server'), freshen('pages')]);
    done();
  }
} catch (error) {
  console.error(`\n${error.message}`);
  process.exit(1);
}
const given = process.argv.slice(2);
process.argv.splice(2, process.argv.length, 'serve', ...(given.includes('--demo') ? [] : ['--demo', 'ceper']), ...given);
await import('../build/sentra.mjs');
