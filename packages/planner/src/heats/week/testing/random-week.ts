import { seededRandom } from '../../../model/random.ts';
import type { FoundryWeek } from '../week.ts';

export interface WeekSize {
  readonly furnaces: number;
  readonly lots: number;
  readonly days: number;
  readonly mostPieces: number;
  readonly hasMoulds: boolean;
  readonly hasChanges: boolean;
  /** Furnaces with hours and washes of their own, days with a break and days that differ. */
  readonly hasOwn?: boolean;
}

/** A week by chance: pieces up to the size of a heat, furnaces that share alloys, hours that do not suffice. */
export function randomWeek(seed: number, size: WeekSize): FoundryWeek {
  const random = seededRandom(seed);
  const upTo = (most: number) => Math.floor(random() * (most + 1));
  const alloys = ['FC200', 'FCD450', 'AC4B'];
  const ownOf = () => ({
    ...(random() < 0.5 ? { closedHours: random() < 0.7 ? [{ from: 1020, to: 1320 }] : [{ from: 1200, to: 450 }] } : {}),
    ...(random() < 0.4 ? { changeMinutes: [0, 20, 90][upTo(2)]! } : {}),
  });
  const stretchesOf = (day: number) => {
    const [noon, again] = [600 + 30 * upTo(6), 30 * upTo(4)];
    return [{ day, opens: noon + again, closes: 960 + 60 * upTo(8) }, { day, opens: 360 + 30 * upTo(6), closes: noon }].slice(0, 1 + upTo(1));
  };
  const furnaces = Array.from({ length: size.furnaces }, (_, at) => ({
    id: `F${at + 1}`, kgPerHeat: [50, 100, 100, 150][upTo(3)]!, heatsPerWeek: upTo(8), hoursPerHeat: [1, 1.5, 2, 2.75][upTo(3)]!,
    materials: alloys.filter((_alloy, alloy) => alloy === at || random() < 0.5),
    ...(size.hasOwn ? ownOf() : {}),
  }));
  const lots = Array.from({ length: size.lots }, (_, at) => ({
    lot: `L${at + 1}`, part: `P${at + 1}`, material: alloys[upTo(2)]!, pourKg: random() < 0.05 ? 0 : random() < 0.3 ? 20 + upTo(100) : upTo(300) / 10, qty: upTo(size.mostPieces),
    ...(random() < 0.4 ? { neededBy: 1 + upTo(6) } : {}),
    ...(size.hasMoulds ? { hoursPerPiece: upTo(12) / 10 } : {}),
  }));
  const days = [1, 2, 3, 4, 5, 6, 7].slice(0, size.days).flatMap((day) => (size.hasOwn ? stretchesOf(day) : [{ day, opens: 360 + 30 * upTo(6), closes: 900 + 60 * upTo(8) }]));
  const plannedHeats = furnaces.flatMap(({ id, materials }) => materials.map((material) => ({ furnace: id, material, count: upTo(3) })));
  return {
    furnaces, lots, plannedHeats, days,
    closedHours: random() < 0.6 ? [{ from: 1020, to: 1320 }] : random() < 0.5 ? [{ from: 1380, to: 480 }] : [],
    ...(size.hasChanges ? { changeMinutes: 45 } : {}),
    ...(size.hasMoulds ? { mouldingHoursPerDay: 4 + upTo(20) } : {}),
  };
}
