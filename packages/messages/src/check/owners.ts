import type { Findings } from '../findings.ts';
import type { Book } from '../sheets/book.ts';
import type { PlaceOf } from './checkBook.ts';

/** A furnace's offers are its owner's, and it stands in a foundry of its owner. */
export function checkOwners(book: Book, whole: Book, placeOf: PlaceOf, findings: Findings): void {
  const ofFurnace = new Map((whole.furnaces ?? []).map((furnace) => [furnace.code, furnace.member_code]));
  const ofFoundry = new Map((whole.foundries ?? []).map((foundry) => [foundry.code, foundry.member_code]));
  const reported = new Set<number | null | undefined>();
  for (const [index, offer] of (book.heatOffers ?? []).entries()) {
    const owner = ofFurnace.get(offer.furnace_code);
    const place = placeOf('heatOffers', index, 'member_code');
    if (owner === undefined || owner === offer.member_code || reported.has(place.row)) continue;
    reported.add(place.row);
    findings.add('wrong-owner', place, offer.furnace_code, { owner, other: offer.member_code });
  }
  for (const [index, furnace] of (book.furnaces ?? []).entries()) {
    const code = furnace.foundry_code ?? null;
    const owner = code === null ? undefined : ofFoundry.get(code);
    if (code === null || owner === undefined || owner === furnace.member_code) continue;
    findings.add('wrong-owner', placeOf('furnaces', index, 'foundry_code'), code, { owner, other: furnace.member_code });
  }
}
