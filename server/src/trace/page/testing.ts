import type { JsonObject } from '@sentra/trace/epcis';
import { acts } from '@sentra/trace/genealogy';
import { gtin, sscc } from '@sentra/trace/gs1';
import { placeOf } from '../testing/events.ts';

const gs1 = 'https://id.gs1.org';
const lotOf = (item: number, lot: string): string => `${gs1}/01/${gtin('9506000', item)}/10/${lot}`;
const blocks = 13435;

/** The things of the small plant, by their keys. */
export const plantKeys = {
  scrap: lotOf(1001, 'BB-1182'),
  iron: lotOf(1002, 'PI-3307'),
  returns: lotOf(1003, 'BL-47'),
  heat: lotOf(2002, '48-012-2'),
  poured: lotOf(blocks, 'C-48-012-2'),
  castings: lotOf(blocks, '48-012-2-A'),
  sprues: lotOf(1003, 'BL-48'),
  box: `${gs1}/00/${sscc('9506000', 12)}`,
  shipment: 'urn:x-batur:surat-jalan:SJ-1127',
  buyer: `${gs1}/417/9506000000022`,
  otherHeat: lotOf(2002, '48-019-1'),
} as const;

const keys = plantKeys;
const at = (hour: number): string => `2026-11-24T${String(hour).padStart(2, '0')}:00:00+07:00`;
let given = 0;
const doing = (hour: number, code: string) => ({ time: at(hour), place: placeOf(code), eventID: `urn:x-batur:kejadian:${(given += 1)}` });

/**
 * A small plant's day: member A001 melts scrap, pig iron and own returns into a heat, pours, shakes out and packs; the box goes to a buyer. Member A002 melts of the same pig iron.
 *
 * @param pieces that get a number of their own and go into the box with the counted ones
 */
export function smallPlant(pieces = 0): JsonObject[] {
  const own = Array.from({ length: pieces }, (_, nth) => `${gs1}/01/${gtin('9506000', blocks)}/21/P${nth + 1}`);
  return [
    acts.receiveCharge({ ...doing(7, 'U001'), charge: { lot: keys.scrap, kilograms: 900, origin: 'domesticScrap' }, purchase: 'urn:x-batur:po:81' }),
    acts.melt({ ...doing(8, 'U001'), charged: [{ lot: keys.scrap, kilograms: 196, origin: 'domesticScrap' }, { lot: keys.iron, kilograms: 120, origin: 'importedPigIron' }, { lot: keys.returns, kilograms: 150, origin: 'ownReturns' }], heats: [{ lot: keys.heat, kilograms: 460 }] }),
    acts.melt({ ...doing(8, 'U003'), charged: [{ lot: keys.iron, kilograms: 80, origin: 'importedPigIron' }], heats: [{ lot: keys.otherHeat, kilograms: 78 }] }),
    acts.pour({ ...doing(9, 'U001'), iron: [{ lot: keys.heat, kilograms: 460 }], castings: [{ lot: keys.poured, pieces: 36 }] }),
    acts.shakeOut({ ...doing(12, 'U001'), poured: [{ lot: keys.poured, pieces: 36 }], good: { lots: [{ lot: keys.castings, pieces: 34 }] }, returns: [{ lot: keys.sprues, kilograms: 23 }] }),
    ...(pieces > 0 ? [acts.mark({ ...doing(13, 'U001'), lots: [{ lot: keys.castings, pieces }], pieces: own })] : []),
    acts.pack({ ...doing(14, 'U001'), box: keys.box, lots: [{ lot: keys.castings, pieces: 12 }], pieces: own }),
    { ...acts.ship({ time: at(16), eventID: `urn:x-batur:kejadian:${(given += 1)}`, boxes: [keys.box], shipment: keys.shipment, to: keys.buyer }), readPoint: { id: placeOf('U001') } },
  ];
}
