import type { PlainDate } from '@sentra/measures';
import { acts, type Work } from '@sentra/trace/genealogy';
import { tenths } from '../generator/rounding.ts';
import { compact, moment, workingDayAfter } from './calendar.ts';
import type { Line } from './crew.ts';
import { temperature } from './metal.ts';
import { noteOf, partLot, pieceOf, returnsLot } from './names.ts';
import { type Batch, placeOf, put, type Shop } from './shop.ts';

interface Staged {
  readonly line: Line;
  /** Stages that are done. */
  readonly done: number;
  /** Who has them. */
  readonly holder: string;
  readonly batches: readonly Batch[];
  readonly day: PlainDate;
}

/** CBV and our words have none for cleaning and painting: that is told as machining, with the process beside it. */
const worked: Readonly<Record<string, Work>> = { machine: 'machine', finish: 'machine', press: 'press', cure: 'cure' };

/** On to the next stage, at another member where he does it; after the last one onto the shelf. */
export function nextStage(shop: Shop, { line, done, holder, batches, day }: Staged): void {
  const maker = line.next[done - 1];
  const left = batches.filter(({ pieces }) => pieces > 0);
  if (left.length === 0) return;
  if (maker === undefined) return finished(shop, { line, done, holder, batches: left, day });
  const begun = workingDayAfter(day, maker === holder ? 1 : 2);
  if (maker !== holder) carried(shop, { line, done, holder, batches: left, day }, maker);
  shop.journal.later(begun, () => stage(shop, { line, done, holder: maker, batches: left, day: begun }));
}

/** By the lorry of the cooperative, in a crate under a note of its own. */
function carried(shop: Shop, { line: { part }, done, holder, batches, day }: Staged, maker: string): void {
  const { journal } = shop;
  const [from, to] = [placeOf(shop, holder), placeOf(shop, maker)];
  const box = journal.nextBox();
  const shipment = noteOf(journal.nextNote());
  const lots = batches.map(({ name, pieces }) => ({ lot: partLot(part.index, done, name), pieces }));
  const leaving = workingDayAfter(day, 1);
  journal.later(leaving, () => {
    journal.tell(acts.pack({ ...journal.doing(leaving, 8 * 60, from), box, lots }));
    journal.tellSent(acts.ship({ ...journal.doing(leaving, 8 * 60 + 40, from), boxes: [box], shipment, from, to }), from);
    journal.tell(acts.receive({ ...journal.doing(leaving, 10 * 60 + 5, to), boxes: [box], shipment }));
    journal.tell(acts.unpack({ ...journal.doing(leaving, 10 * 60 + 35, to), box }));
  });
}

/** One stage: castings or blocks in, good ones out, rejects to returns or away. */
function stage(shop: Shop, { line, done, holder, batches, day }: Staged): void {
  const { journal, crew } = shop;
  const { part } = line;
  const process = part.processes[done] ?? 'machine';
  const act = worked[process] ?? 'machine';
  const place = placeOf(shop, holder);
  const good = batches.map((batch): Batch => {
    const dice = journal.dice(`${process} of ${batch.name}`);
    const minute = dice.whole(10 * 60 + 50, 12 * 60);
    const lost = Math.min(batch.pieces - 1, Math.round(batch.pieces * (1 - crew.yieldOf(holder, part, done)) * dice.between(0.4, 1.6)));
    const kept = { lot: partLot(part.index, done, batch.name), pieces: batch.pieces - lost };
    const sensors = act === 'cure' ? [temperature(dice.whole(175, 190), moment(day, minute))] : undefined;
    journal.tell(acts.work({
      ...journal.doing(day, minute, place, { sensors, extensions: { 'sentra:process': process } }), act, from: { lots: [kept] }, to: { lots: [{ lot: partLot(part.index, done + 1, batch.name), pieces: kept.pieces }] },
    }));
    if (lost > 0) rejected(shop, { line, done, holder, batches: [{ name: batch.name, pieces: lost }], day });
    return { name: batch.name, pieces: kept.pieces };
  });
  nextStage(shop, { line, done: done + 1, holder, batches: good, day });
}

function rejected(shop: Shop, { line: { part }, done, holder, batches, day }: Staged): void {
  const { journal, heaps } = shop;
  const place = placeOf(shop, holder);
  for (const { name, pieces } of batches) {
    const lots = [{ lot: partLot(part.index, done, name), pieces }];
    if (part.processes[0] === 'press') journal.tell(acts.discard({ ...journal.doing(day, 14 * 60 + 30, place), lots }));
    else {
      const scrap = { lot: returnsLot(part.material, `${name}${done}`), kilograms: tenths(pieces * part.net) };
      journal.tell(acts.scrap({ ...journal.doing(day, 14 * 60 + 30, place), rejects: { lots }, returns: [scrap] }));
      journal.later(workingDayAfter(day, 1), () => heaps.add(holder, part.material, scrap));
    }
  }
}

/** Onto the shelf; numbered parts get their numbers. */
function finished(shop: Shop, { line: { part, isNumbered }, done, holder, batches, day }: Staged): void {
  const { journal } = shop;
  for (const { name, pieces } of batches) {
    const lot = partLot(part.index, done, name);
    const numbers = isNumbered ? Array.from({ length: pieces }, () => pieceOf(part.index, done, journal.nextSerial())) : [];
    if (isNumbered) journal.tell(acts.mark({ ...journal.doing(day, 15 * 60 + 20, placeOf(shop, holder)), lots: [{ lot, pieces }], pieces: numbers }));
    put(shop, holder, part, { name, pieces, lot, numbers });
  }
}

/** Composite blocks are pressed of compound that was bought; then they go the way of all parts. */
export function pressed(shop: Shop, { line, member, day, minute }: { readonly line: Line; readonly member: string; readonly day: PlainDate; readonly minute: number }): void {
  const { journal, heaps, crew } = shop;
  const { part } = line;
  const [mixer] = crew.furnacesOf(member, part);
  if (mixer === undefined) return;
  const name = `${mixer.code}-${compact(day)}-1-A`;
  const pieces = Math.floor(mixer.heat_mass / 1000 / part.poured);
  const started = Math.max(1, Math.round(pieces * crew.yieldOf(member, part, 0)));
  const material = [heaps.draw(member, 'compound', tenths(pieces * part.poured), { day, minute: minute - 45 })];
  journal.tell(acts.work({ ...journal.doing(day, minute, placeOf(shop, member), { sensors: [temperature(155, moment(day, minute))] }), act: 'press', from: {}, material, to: { lots: [{ lot: partLot(part.index, 1, name), pieces: started }] } }));
  nextStage(shop, { line, done: 1, holder: member, batches: [{ name, pieces: started }], day });
}
