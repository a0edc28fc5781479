import type { PlainDate } from '@sentra/measures';
import { acts, type Charged, type Mass, type Origin } from '@sentra/trace/genealogy';
import { tenths } from '../generator/rounding.ts';
import { compact } from './calendar.ts';
import type { Crew } from './crew.ts';
import type { Journal } from './journal.ts';
import type { Grade } from './metal.ts';
import { type Bought, boughtLot, type Chargeable, foundryPlace, purchaseOf } from './names.ts';

interface Supply {
  readonly lot: string;
  left: number;
}

interface Goods {
  /** Kilograms that are bought at once. */
  readonly order: number;
  /** As short as the room in the number of a lot. */
  readonly letters: string;
  /** Of what is charged. */
  readonly origin?: Origin;
}

const goods = {
  scrap: { order: 6000, letters: 'RS', origin: 'domesticScrap' },
  pigIron: { order: 3000, letters: 'PI', origin: 'importedPigIron' },
  ferroSilicon: { order: 200, letters: 'FS', origin: 'ferroAlloy' },
  ferroPhosphorus: { order: 800, letters: 'FP', origin: 'ferroAlloy' },
  magnesium: { order: 150, letters: 'MG', origin: 'ferroAlloy' },
  compound: { order: 400, letters: 'KP' },
} as const satisfies Record<Bought, Goods>;

/** What lies in front of each furnace: own returns, and what was bought. */
export class Heaps {
  readonly #journal: Journal;
  readonly #crew: Crew;
  readonly #returns = new Map<string, Supply[]>();
  readonly #bought = new Map<string, Supply>();

  constructor(journal: Journal, crew: Crew) {
    this.#journal = journal;
    this.#crew = crew;
  }

  /** Sprues, pigs and rejects to be melted again: from the next day on, when they are cold. */
  add(member: string, material: number, { lot, kilograms }: Mass): void {
    const name = `${member} ${material}`;
    this.#returns.set(name, [...(this.#returns.get(name) ?? []), { lot, left: kilograms }]);
  }

  #take(member: string, material: number, kilograms: number): Charged[] {
    const heap = this.#returns.get(`${member} ${material}`) ?? [];
    const taken: Charged[] = [];
    for (let missing = kilograms; missing >= 1 && heap[0] !== undefined; ) {
      const [oldest] = heap;
      const part = tenths(Math.min(missing, oldest.left));
      if (part > 0) taken.push({ lot: oldest.lot, kilograms: part, origin: 'ownReturns' });
      oldest.left = tenths(oldest.left - part);
      missing -= part;
      if (oldest.left <= 0) heap.shift();
      else if (part <= 0) break;
    }
    return taken;
  }

  /** So much of what is bought; where there is not enough, a new lot comes in first. @param minute by which it is there */
  draw(member: string, what: Bought, kilograms: number, { day, minute }: { readonly day: PlainDate; readonly minute: number }): Mass {
    const name = `${member} ${what}`;
    const supply = this.#bought.get(name);
    if (supply !== undefined && supply.left >= kilograms) {
      supply.left -= kilograms;
      return { lot: supply.lot, kilograms };
    }
    const { order, letters, origin }: Goods = goods[what];
    const code = `${letters}-${member}-${compact(day)}`;
    const fresh = { lot: boughtLot(what, code), left: Math.max(order, kilograms) };
    const doing = this.#journal.doing(day, minute, foundryPlace(this.#crew.placeOf(member)), origin === undefined ? { transactions: [{ type: 'po', bizTransaction: purchaseOf(code) }] } : {});
    if (origin !== undefined) this.#journal.tell(acts.receiveCharge({ ...doing, charge: { lot: fresh.lot, kilograms: fresh.left, origin }, purchase: purchaseOf(code) }));
    else this.#journal.tellSeen(doing, { action: 'ADD', bizStep: 'receiving', disposition: 'in_progress', quantityList: [{ epcClass: fresh.lot, quantity: fresh.left, uom: 'KGM' }] });
    fresh.left -= kilograms;
    this.#bought.set(name, fresh);
    return { lot: fresh.lot, kilograms };
  }

  /** What a heat is charged with: so many returns as there are, alloys, and domestic scrap for the rest. */
  charge(member: string, material: number, grade: Grade, kilograms: number, when: { readonly day: PlainDate; readonly minute: number }): Charged[] {
    const returns = this.#take(member, material, tenths(kilograms * grade.returns));
    const drawn = (what: Chargeable, mass: number): Charged => ({ ...this.draw(member, what, mass, when), origin: goods[what].origin });
    const alloys = grade.charged.map(({ what, share }) => drawn(what, tenths(kilograms * share)));
    const missing = tenths(kilograms - [...returns, ...alloys].reduce((sum, one) => sum + one.kilograms, 0));
    return [...returns, ...alloys, drawn('scrap', missing)];
  }
}
