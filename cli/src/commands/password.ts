import { setPassword } from '@sentra/server';
import { exactly, readArguments, type Command } from '../command.ts';
import { dataOption, withStore } from '../database.ts';
import { exits } from '../outcome.ts';
import { readPassword } from '../standardInput.ts';

export const password: Command = {
  usage: 'sentra password E-MAIL [--data DIR] < password',
  summary: 'Sets the password of a person whom no office can help, and ends his sessions. The password is read from standard input.',
  async run(args) {
    const { positionals, values } = readArguments(args, dataOption);
    const [email = ''] = exactly(positionals, ['E-MAIL']);
    const typed = await readPassword();
    await withStore(values.data, (store) => setPassword(store, { email, password: typed }));
    console.log(`password set: ${email}`);
    return exits.ok;
  },
};
