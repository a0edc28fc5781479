import type { PlainDate } from '@sentra/measures';
import type { Trx } from '../../store.ts';
import type { Words } from '../sentences.ts';

/** The names of what the asker may see, by code. What is not in it is not his to see, or was removed since. */
export interface Names {
  readonly members: ReadonlyMap<string, string>;
  readonly parts: ReadonlyMap<string, string>;
  readonly furnaces: ReadonlyMap<string, string>;
}

const byCode = (rows: readonly { code: string; name: string }[]) => new Map(rows.map(({ code, name }) => [code, name]));

export async function namesIn(trx: Trx): Promise<Names> {
  const members = await trx.selectFrom('member').select(['code', 'name']).execute();
  const parts = await trx.selectFrom('part').select(['code', 'name']).execute();
  const furnaces = await trx.selectFrom('furnace').select(['code', 'name']).execute();
  return { members: byCode(members), parts: byCode(parts), furnaces: byCode(furnaces) };
}

export const nameOf = (names: ReadonlyMap<string, string>, code: string): string => names.get(code) ?? code;

/** What a sentence needs of the names. */
export const wordsWith = (firstWeek: PlainDate, names: Names): Words => ({
  firstWeek,
  member: (code) => nameOf(names.members, code),
  furnace: (code) => nameOf(names.furnaces, code),
  part: (code) => nameOf(names.parts, code),
});
