import { type Actor, cooperativeCodes, cooperativeNamed, foundCooperative, type Store, systemActor } from '@sentra/server';
import { InputError, UsageError } from './outcome.ts';

/** The options that name the cooperative to work on. */
export const cooperativeOptions = { cooperative: { type: 'string' }, new: { type: 'string' }, name: { type: 'string' } } as const;

interface Named {
  readonly cooperative?: string | undefined;
  readonly new?: string | undefined;
  readonly name?: string | undefined;
}

/** Acts as the system in the cooperative that the options name; where there is only one, it needs no name. */
export async function actingIn(store: Store, named: Named): Promise<Actor> {
  if (named.new !== undefined) {
    if (named.cooperative !== undefined) throw new UsageError('--new and --cooperative exclude each other.');
    return foundCooperative(store, { code: named.new, name: named.name ?? named.new, isSample: false });
  }
  const codes = await cooperativeCodes(store);
  const code = named.cooperative ?? (codes.length === 1 ? codes[0] : undefined);
  const known = codes.length > 0 ? `Those here: ${codes.join(', ')}.` : 'There is none here yet; --new CODE --name NAME founds one.';
  if (code === undefined) throw new UsageError(`--cooperative is missing. ${known}`);
  const id = await cooperativeNamed(store, code);
  if (!id) throw new InputError(`There is no cooperative "${code}". ${known}`);
  return systemActor(id);
}
