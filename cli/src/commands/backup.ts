import { backup as backUp } from '@sentra/server';
import { exactly, readArguments, type Command } from '../command.ts';
import { dataOption, withStore } from '../database.ts';
import { exits, UsageError } from '../outcome.ts';
import { printSums } from '../tableSums.ts';

export const backup: Command = {
  usage: 'sentra backup --out FILE [--data DIR]',
  summary: 'Writes everything of every cooperative into one file that any Sentra of this version or newer reads. On the embedded database, stop the server first.',
  async run(args) {
    const { positionals, values } = readArguments(args, { out: { type: 'string' }, ...dataOption });
    exactly(positionals, []);
    const { out } = values;
    if (!out) throw new UsageError('--out is missing: the file to write.');
    printSums(await withStore(values.data, (store) => backUp(store.database, out, new Date())));
    return exits.ok;
  },
};
