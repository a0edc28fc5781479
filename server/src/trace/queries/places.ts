import { sql } from 'kysely';
import type { Trx } from '../../store.ts';

/** The extension of a place, which is its number within the cooperative: https://id.gs1.org/414/9506000000015/254/U001. */
const extended = /^https:\/\/id\.gs1\.org\/414\/\d{13}\/254\/([^/]+)$/;

/**
 * Whose places these are. The places of the cooperative have one GLN; its extension is the code of a foundry, of a furnace, or of a member.
 *
 * @param places canonical Digital Links or other URIs
 * @returns the member by the place; nothing for a place that is no member's
 */
export async function ownersOfPlacesIn(trx: Trx, places: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const codes = new Map(places.flatMap((place) => {
    const code = codeOf(place);
    return code === undefined ? [] : [[place, code] as const];
  }));
  if (codes.size === 0) return new Map();
  const { rows } = await sql<{ code: string; member: string }>`
    select code, member from (
      select code, member_code as member, 1 as nth from foundry union all
      select code, member_code, 2 from furnace union all
      select code, code, 3 from member) as place
    where code = any(${[...new Set(codes.values())]}::text[])
    order by nth desc`.execute(trx);
  const members = new Map(rows.map(({ code, member }) => [code, member]));
  return new Map([...codes].flatMap(([place, code]) => {
    const member = members.get(code);
    return member === undefined ? [] : [[place, member] as const];
  }));
}

function codeOf(place: string): string | undefined {
  const code = extended.exec(place)?.[1];
  try {
    return code === undefined ? undefined : decodeURIComponent(code);
  } catch {
    return undefined;
  }
}
