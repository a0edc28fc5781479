import { addPerson } from '@sentra/server';
import { roles, type Role } from '@sentra/contract';
import { exactly, readArguments, type Command } from '../command.ts';
import { actingIn } from '../cooperative.ts';
import { dataOption, withStore } from '../database.ts';
import { exits, UsageError } from '../outcome.ts';
import { readPassword } from '../standardInput.ts';

export const person: Command = {
  usage: 'sentra person E-MAIL --name NAME --role office|member|buyer|coach|auditor [--member CODE] [--buyer CODE] [--cooperative CODE] [--data DIR] < password',
  summary: 'Adds a person who may log in. The password is read from standard input, so that it stands in no history.',
  async run(args) {
    const { positionals, values } = readArguments(args, {
      ...dataOption, cooperative: { type: 'string' }, name: { type: 'string' }, role: { type: 'string' }, member: { type: 'string' }, buyer: { type: 'string' },
    });
    const [email = ''] = exactly(positionals, ['E-MAIL']);
    const { name } = values;
    if (!name) throw new UsageError('--name is missing.');
    const role = roleNamed(values.role);
    const password = await readPassword();
    await withStore(values.data, async (store) => {
      const actor = await actingIn(store, { cooperative: values.cooperative });
      await addPerson(store, actor, { email, name, password, role, memberCode: values.member ?? null, buyerCode: values.buyer ?? null });
    });
    console.log(`added: ${email}, ${role}`);
    return exits.ok;
  },
};

function roleNamed(given: string | undefined): Role {
  const role = roles.find((one) => one === given);
  if (!role) throw new UsageError(`--role is "${given ?? ''}"; it can be ${roles.join(', ')}.`);
  return role;
}
