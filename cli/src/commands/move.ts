import { move as moveTo, openDatabase, readDatabaseConfig } from '@sentra/server';
import { exactly, readArguments, type Command } from '../command.ts';
import { dataOption, defaultFolder, withStore } from '../database.ts';
import { exits, UsageError } from '../outcome.ts';
import { printSums } from '../tableSums.ts';

export const move: Command = {
  usage: 'sentra move --to postgres://USER:PASSWORD@HOST/DATABASE | FOLDER [--data DIR]',
  summary: 'Copies everything into an empty database, and compares counts and checksums table by table. The source stays as it is.',
  async run(args) {
    const { positionals, values } = readArguments(args, { to: { type: 'string' }, ...dataOption });
    exactly(positionals, []);
    if (!values.to) throw new UsageError('--to is missing: the address or folder of the other database.');
    const target = /^\w+:\/\//.test(values.to)
      ? readDatabaseConfig({ DATABASE_URL: values.to }, { fallback: defaultFolder })
      : readDatabaseConfig({}, { option: values.to, fallback: defaultFolder });
    const sums = await withStore(values.data, async ({ database: source }) => {
      const other = await openDatabase(target);
      try {
        return await moveTo(source, other, new Date());
      } finally {
        await other.close();
      }
    });
    printSums(sums);
    return exits.ok;
  },
};
