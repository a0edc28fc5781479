import { kilograms as kilogramsOf, type PlainDate } from '@sentra/measures';
import type { FurnaceRow } from '@sentra/messages';
import { acts, type Mass } from '@sentra/trace/genealogy';
import { tenths } from '../generator/rounding.ts';
import { compact, moment, workingDayAfter } from './calendar.ts';
import { fettle } from './castings.ts';
import type { Line, Part } from './crew.ts';
import { carbonEquivalent, composed, type Composition, type Grade, gradeOf, outside, spectrum, temperature } from './metal.ts';
import { heatLot, ladleLot, partLot, processOf, returnsLot } from './names.ts';
import { placeOf, type Shop } from './shop.ts';

interface Melting {
  readonly member: string;
  readonly furnace: FurnaceRow;
  readonly part: Part;
  readonly grade: Grade;
  readonly day: PlainDate;
  readonly minute: number;
  /** A heat that is not what it should be: what the spectrometer will find, and when. */
  readonly fault?: Fault | undefined;
}

export interface Fault {
  readonly composition: Composition;
  readonly foundOn: PlainDate;
  /** Told after the finding. @param name the number of the heat */
  readonly found: (name: string) => void;
}

/** A heat, or a ladle of several. */
interface Iron extends Mass {
  readonly name: string;
}

/** Of what is charged so much burns away. */
const loss = 0.03;

function melted(shop: Shop, { member, furnace, part, grade, day, minute, fault }: Melting): Iron {
  const { journal, heaps } = shop;
  const name = `${furnace.code}-${compact(day)}-1`;
  const lot = heatLot(part.material, name);
  const kilograms = kilogramsOf(furnace.heat_mass);
  const dice = journal.dice(`heat ${name}`);
  const place = placeOf(shop, member);
  const process = processOf(`lebur-${name}`);
  const charged = heaps.charge(member, part.material, grade, tenths(kilograms / (1 - loss)), { day, minute: minute - 40 });
  journal.tell(acts.melt({ ...journal.doing(day, minute, place), charged, process }));
  const celsius = dice.whole(...grade.tapping);
  const tapped = minute + 95;
  journal.tell(acts.melt({ ...journal.doing(day, tapped, place, { sensors: [temperature(celsius, moment(day, tapped))] }), heats: [{ lot, kilograms }], process }));
  const sampled = () => analysed(shop, { place, lot, kilograms, grade, composition: fault?.composition ?? composed(grade, dice), day: fault?.foundOn ?? day, minute: fault ? 10 * 60 : tapped + 6 });
  if (fault === undefined) sampled();
  else {
    shop.journal.later(fault.foundOn, () => {
      sampled();
      fault.found(name);
    });
  }
  return { name, lot, kilograms };
}

interface Sample {
  readonly place: string;
  readonly lot: string;
  readonly kilograms: number;
  readonly grade: Grade;
  readonly composition: Composition;
  readonly day: PlainDate;
  readonly minute: number;
}

/** The spectrum of a heat; outside its grade the heat is not conformant. */
function analysed({ journal }: Shop, { place, lot, kilograms, grade, composition, day, minute }: Sample): void {
  journal.tellSeen(journal.doing(day, minute, place, { sensors: [spectrum(grade, composition, moment(day, minute))], extensions: carbonEquivalent(composition) }), {
    action: 'OBSERVE', bizStep: 'inspecting', disposition: outside(grade, composition).length === 0 ? 'conformant' : 'non_conformant', quantityList: [{ epcClass: lot, quantity: kilograms, uom: 'KGM' }],
  });
}

interface Casting {
  readonly line: Line;
  readonly member: string;
  readonly day: PlainDate;
  readonly minute: number;
  /** How many furnaces are tapped into one ladle. */
  readonly furnaces: 1 | 2;
  readonly fault?: Fault | undefined;
}

/** A day at the furnace: melted, tapped and poured; what is poured is shaken out on the next day. */
export function castHeat(shop: Shop, { line, member, day, minute, furnaces, fault }: Casting): void {
  const { part } = line;
  const grade = gradeOf(part.row.material_code);
  const able = shop.crew.furnacesOf(member, part);
  const chosen = (line.mostInHeat === undefined ? able : able.toReversed()).slice(0, furnaces);
  if (grade === undefined || chosen.length === 0) return;
  const heats = chosen.map((furnace, nth) => melted(shop, { member, furnace, part, grade, day, minute: minute + 7 * nth, fault: nth === 0 ? fault : undefined }));
  const [first] = heats;
  if (first === undefined) return;
  const iron = heats.length > 1 ? tapped(shop, { member, part, day, minute: minute + 115, heats }) : first;
  pour(shop, { line, member, day, minute: minute + 125, iron, grade });
}

function tapped(shop: Shop, { member, part, day, minute, heats }: { readonly member: string; readonly part: Part; readonly day: PlainDate; readonly minute: number; readonly heats: readonly Iron[] }): Iron {
  const name = `${member}-L1-${compact(day)}-1`;
  const ladle = { lot: ladleLot(part.material, name), kilograms: tenths(heats.reduce((sum, heat) => sum + heat.kilograms, 0)) };
  shop.journal.tell(acts.tap({ ...shop.journal.doing(day, minute, placeOf(shop, member)), heats: heats.map(({ lot, kilograms }) => ({ lot, kilograms })), ladle }));
  return { name, ...ladle };
}

interface Pouring {
  readonly line: Line;
  readonly member: string;
  readonly day: PlainDate;
  readonly minute: number;
  readonly iron: Iron;
  readonly grade: Grade;
}

/** Iron into moulds: of the part, and of another where the part does not need it all. What is left goes into pigs. */
function pour(shop: Shop, { line, member, day, minute, iron, grade }: Pouring): void {
  const { journal, heaps, crew } = shop;
  const { part } = line;
  const room = Math.floor((iron.kilograms * 0.95) / part.poured);
  const pieces = Math.min(room, line.mostInHeat ?? room);
  const companion = pieces < room ? crew.companionOf(member, part) : undefined;
  const rest = companion === undefined ? 0 : Math.min(Math.floor((iron.kilograms * 0.95 - pieces * part.poured) / companion.poured), Math.ceil(pieces * 1.5));
  const poured = [
    { part, name: `${iron.name}-A`, pieces, line },
    ...(companion !== undefined && rest > 0 ? [{ part: companion, name: `${iron.name}-B`, pieces: rest, line: undefined }] : []),
  ];
  const left = tenths(iron.kilograms - poured.reduce((sum, one) => sum + one.pieces * one.part.poured, 0));
  const pigs = { lot: returnsLot(part.material, `${iron.name}-P`), kilograms: left };
  const celsius = journal.dice(`pouring ${iron.name}`).whole(grade.tapping[0] - 70, grade.tapping[1] - 70);
  journal.tell(acts.pour({
    ...journal.doing(day, minute, placeOf(shop, member), { sensors: [temperature(celsius, moment(day, minute))] }),
    iron: [{ lot: iron.lot, kilograms: iron.kilograms }], castings: poured.map((one) => ({ lot: partLot(one.part.index, 0, one.name), pieces: one.pieces })), ...(left > 0 && { returns: [pigs] }),
  }));
  const shaken = workingDayAfter(day, 1);
  if (left > 0) journal.later(shaken, () => heaps.add(member, part.material, pigs));
  poured.forEach((one, nth) => journal.later(shaken, () => fettle(shop, { ...one, member, day: shaken, minute: 7 * 60 + 15 + 25 * nth })));
}
