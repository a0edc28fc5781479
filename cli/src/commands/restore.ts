import { openDatabase, restore as restoreInto } from '@sentra/server';
import { exactly, readArguments, type Command } from '../command.ts';
import { configOf, dataOption } from '../database.ts';
import { exits } from '../outcome.ts';
import { printSums } from '../tableSums.ts';

export const restore: Command = {
  usage: 'sentra restore FILE [--data DIR]',
  summary: 'Reads a backup into an empty database, all of it or nothing, and compares counts and checksums.',
  async run(args) {
    const { positionals, values } = readArguments(args, dataOption);
    const [file = ''] = exactly(positionals, ['FILE']);
    // Not migrated before: an older backup brings its own schema, which is then brought up to date.
    const database = await openDatabase(configOf(values.data));
    try {
      printSums(await restoreInto(database, file));
    } finally {
      await database.close();
    }
    return exits.ok;
  },
};
