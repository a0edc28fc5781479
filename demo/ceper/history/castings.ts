import type { PlainDate } from '@sentra/measures';
import { acts, type Mass } from '@sentra/trace/genealogy';
import { tenths } from '../generator/rounding.ts';
import { workingDayAfter } from './calendar.ts';
import type { Line, Part } from './crew.ts';
import { packLoose } from './deliveries.ts';
import { partLot, returnsLot } from './names.ts';
import { type Batch, placeOf, type Shop } from './shop.ts';
import { nextStage } from './stages.ts';

interface Fettling {
  readonly member: string;
  readonly part: Part;
  readonly name: string;
  readonly pieces: number;
  /** The line that goes on with it; a companion goes into store. */
  readonly line: Line | undefined;
  readonly day: PlainDate;
  readonly minute: number;
}

/** Classes of the atlas of casting defects. */
const defects = ['A', 'B', 'C', 'D', 'E', 'F', 'G'] as const;
/** Of the rejects so many can be put right. */
const mended = 0.3;

/** Shaken out, looked at: good, reworked, or back to returns. */
export function fettle(shop: Shop, { member, part, name, pieces, line, day, minute }: Fettling): void {
  const { journal, crew } = shop;
  const place = placeOf(shop, member);
  const dice = journal.dice(`castings ${name}`);
  const lot = partLot(part.index, 1, name);
  const returned = (mass: Mass): Mass => {
    journal.later(workingDayAfter(day, 1), () => shop.heaps.add(member, part.material, mass));
    return mass;
  };
  const sprues = returned({ lot: returnsLot(part.material, `${name}S`), kilograms: tenths(pieces * (part.poured - part.net)) });
  journal.tell(acts.shakeOut({ ...journal.doing(day, minute, place), poured: [{ lot: partLot(part.index, 0, name), pieces }], good: { lots: [{ lot, pieces }] }, returns: [sprues] }));

  const rejects = Math.min(pieces - 1, Math.round(pieces * (1 - crew.yieldOf(member, part, 0)) * dice.between(0.6, 1.4)));
  const again = Math.round(rejects * mended);
  const scrapped = rejects - again;
  if (rejects > 0) {
    journal.tell(acts.inspect({ ...journal.doing(day, minute + 70, place, { extensions: { 'sentra:defect': dice.pick(defects) } }), isGood: false, lots: [{ lot, pieces: rejects }] }));
  }
  if (scrapped > 0) {
    const scrap = returned({ lot: returnsLot(part.material, `${name}X`), kilograms: tenths(scrapped * part.net) });
    journal.tell(acts.scrap({ ...journal.doing(day, minute + 80, place), rejects: { lots: [{ lot, pieces: scrapped }] }, returns: [scrap] }));
  }
  const batches: Batch[] = [{ name, pieces: pieces - rejects }];
  if (again > 0) {
    batches.push({ name: `${name}R`, pieces: again });
    journal.tell(acts.work({ ...journal.doing(day, minute + 120, place), act: 'rework', from: { lots: [{ lot, pieces: again }] }, to: { lots: [{ lot: partLot(part.index, 1, `${name}R`), pieces: again }] } }));
  }
  journal.tell(acts.inspect({ ...journal.doing(day, minute + 150, place), isGood: true, lots: batches.map((batch) => ({ lot: partLot(part.index, 1, batch.name), pieces: batch.pieces })) }));
  if (line === undefined) packLoose(shop, { member, part, batches, day, minute: minute + 200 });
  else nextStage(shop, { line, done: 1, holder: member, batches, day });
}
