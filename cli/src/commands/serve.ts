import { serve as serveSentra, type StartStep } from '@sentra/server';
import { exactly, readArguments, wholeNumber, type Command } from '../command.ts';
import { configOf, dataOption, defaultFolder } from '../database.ts';
import { exits, InputError, UsageError } from '../outcome.ts';

const steps: Readonly<Record<StartStep, string>> = {
  opening: 'opening the database',
  loading: 'loading the demo cooperative',
  planning: 'planning it',
  ready: 'ready',
};

/** What was acknowledged is on disk already; a connection that will not end does not keep the server from ending. */
const stopWithinMs = 4_500;

export const serve: Command = {
  usage: 'sentra serve [--port N] [--data DIR] [--demo ceper|none] [--host ADDRESS]',
  summary: 'Serves the pages and the API. PORT, SENTRA_DATA and DATABASE_URL say the same in the environment.',
  async run(args) {
    const { positionals, values } = readArguments(args, { port: { type: 'string' }, host: { type: 'string' }, demo: { type: 'string' }, ...dataOption });
    exactly(positionals, []);
    const port = wholeNumber(values.port === undefined ? 'PORT' : '--port', values.port ?? process.env['PORT'], 4168, 0, 65_535);
    const demo = values.demo ?? 'none';
    if (demo !== 'ceper' && demo !== 'none') throw new UsageError(`--demo is "${demo}"; it can be "ceper" or "none".`);
    const database = configOf(values.data);
    const began = performance.now();
    const say = (step: StartStep) => step !== 'ready' && console.log(`  ${steps[step]} … (${((performance.now() - began) / 1000).toFixed(1)} s)`);

    const ended = endSignal();
    const served = await serveSentra({
      database, demo, port, say,
      host: values.host ?? '127.0.0.1',
      env: process.env,
      folder: database.engine === 'embedded' ? database.folder : defaultFolder,
    }).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') throw new InputError(`Port ${port} is in use by another program. Stop it, or choose another with --port.`);
      if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') throw new InputError(`This machine has no address ${values.host}. Leave --host out for this machine alone, or give 0.0.0.0 for all its addresses.`);
      throw error;
    });
    console.log(`\nSentra is ready: ${served.address}  (Ctrl-C ends it)`);
    await ended;
    const late = setTimeout(() => process.exit(exits.ok), stopWithinMs);
    await served.stop();
    clearTimeout(late);
    return exits.ok;
  },
};

/** Resolves at the first SIGINT or SIGTERM. While the server still starts, a signal ends the process at once: nothing is acknowledged yet. */
function endSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve()).once('SIGTERM', () => resolve());
  });
}
