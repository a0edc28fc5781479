import { groupBy, sumBy } from '../../problem/sums.ts';
import type { FoundryWeek, ScheduledHeat, WeekSchedule } from './week.ts';

/** Binary sums of decimal kilograms and hours go wrong by less. */
const inexact = 1e-6;

const clock = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(Math.round(minutes % 60)).padStart(2, '0')}`;
const placeOf = ({ furnace, day, starts }: Pick<ScheduledHeat, 'furnace' | 'day' | 'starts'>): string => `${furnace}, day ${day}, ${clock(starts)}`;

/**
 * The rules that a schedule breaks, each as a sentence; none for a sound one. It reads the week and the schedule only, and shares no code
 * with what made it.
 */
export function checkWeek(week: FoundryWeek, schedule: WeekSchedule): string[] {
  return [...brokenByHeats(week, schedule), ...brokenByTimes(week, schedule), ...brokenByPieces(week, schedule), ...brokenByMoulds(week, schedule), ...brokenBySums(schedule)];
}

function brokenByHeats({ furnaces, lots }: FoundryWeek, { heats }: WeekSchedule): string[] {
  const lotOf = new Map(lots.map((lot) => [lot.lot, lot]));
  return heats.flatMap((heat) => {
    const furnace = furnaces.find(({ id }) => id === heat.furnace);
    if (!furnace) return [`${placeOf(heat)}: there is no such furnace`];
    let kg = 0;
    const broken = heat.castings.flatMap((casting) => {
      const lot = lotOf.get(casting.lot);
      if (!lot) return [`${placeOf(heat)}: there is no lot ${casting.lot}`];
      kg += lot.pourKg * casting.pieces;
      return [
        ...(Number.isSafeInteger(casting.pieces) && casting.pieces > 0 ? [] : [`${placeOf(heat)}: ${casting.pieces} pieces of ${casting.lot}`]),
        ...(lot.material === heat.material && lot.part === casting.part ? [] : [`${placeOf(heat)}: ${casting.lot} is ${lot.part} of ${lot.material} in a heat of ${heat.material}`]),
        ...(Math.abs(lot.pourKg * casting.pieces - casting.kg) < 0.001 ? [] : [`${placeOf(heat)}: ${casting.pieces} pieces of ${casting.lot} are not ${casting.kg} kg`]),
      ];
    });
    if (!furnace.materials.includes(heat.material)) broken.push(`${placeOf(heat)}: the furnace does not melt ${heat.material}`);
    if (heat.castings.length === 0) broken.push(`${placeOf(heat)}: a heat without castings`);
    if (kg > furnace.kgPerHeat + inexact) broken.push(`${placeOf(heat)}: ${kg} kg in a furnace of ${furnace.kgPerHeat} kg`);
    if (Math.abs(kg - heat.kg) > 0.001 * (1 + heat.castings.length)) broken.push(`${placeOf(heat)}: ${heat.kg} kg said, ${kg} kg poured`);
    if (Math.abs(heat.fill * furnace.kgPerHeat - heat.kg) > inexact) broken.push(`${placeOf(heat)}: full to ${heat.fill} with ${heat.kg} kg`);
    if (Math.abs(heat.ends - heat.starts - Math.max(1, Math.round(furnace.hoursPerHeat * 60))) > inexact) broken.push(`${placeOf(heat)}: a heat of ${heat.ends - heat.starts} minutes`);
    return broken;
  });
}

function brokenByTimes(week: FoundryWeek, { heats, changes }: WeekSchedule): string[] {
  const broken = [...heats, ...changes].flatMap((one) => (isOpen(week, one) ? [] : [`${placeOf(one)}: not within open hours until ${clock(one.ends)}`]));
  for (const { id, heatsPerWeek, changeMinutes } of week.furnaces) {
    const washMinutes = changeMinutes ?? week.changeMinutes ?? 0;
    const melted = heats.filter(({ furnace }) => furnace === id);
    const washed = changes.filter(({ furnace }) => furnace === id);
    if (melted.length > heatsPerWeek) broken.push(`${id}: ${melted.length} heats of ${heatsPerWeek}`);
    const used = [...melted, ...washed].toSorted((a, b) => a.day - b.day || a.starts - b.starts || a.ends - b.ends);
    used.forEach((one, index) => {
      const next = used[index + 1];
      if (next && next.day === one.day && next.starts < one.ends - inexact) broken.push(`${placeOf(next)}: begins before what stands before it ends`);
    });
    const between = melted.toSorted((a, b) => a.day - b.day || a.starts - b.starts).flatMap((heat, index, all) => {
      const before = all[index - 1];
      return before && before.material !== heat.material ? [{ before, heat }] : [];
    });
    if (between.length !== washed.length) broken.push(`${id}: ${between.length} changes of alloy, ${washed.length} written`);
    for (const { before, heat } of between) {
      const isWashed = washed.some(({ from, to, day, starts, ends }) => from === before.material && to === heat.material && Math.abs(ends - starts - washMinutes) < inexact
        && (day > before.day || (day === before.day && starts >= before.ends - inexact)) && (day < heat.day || (day === heat.day && ends <= heat.starts + inexact)));
      if (!isWashed) broken.push(`${placeOf(heat)}: no wash between ${before.material} and ${heat.material}`);
    }
  }
  return broken;
}

function isOpen({ days, furnaces, closedHours }: FoundryWeek, { furnace, day, starts, ends }: Pick<ScheduledHeat, 'furnace' | 'day' | 'starts' | 'ends'>): boolean {
  const closed = [...closedHours, ...(furnaces.find(({ id }) => id === furnace)?.closedHours ?? [])];
  const stretches = days.filter((one) => one.day === day).toSorted((a, b) => a.opens - b.opens);
  // Stretches that touch are one: from the beginning, each that has been reached reaches on.
  const reached = stretches.reduce((until, { opens, closes }) => (opens <= until ? Math.max(until, closes) : until), starts);
  const isFree = (from: number, to: number) => from >= to || ends <= from || starts >= to;
  return stretches.some(({ opens, closes }) => starts >= opens && starts <= closes) && ends <= reached && closed.every(({ from, to }) => (from <= to ? isFree(from, to) : isFree(from, 24 * 60) && isFree(0, to)));
}

function brokenByPieces({ lots }: FoundryWeek, { heats, left }: WeekSchedule): string[] {
  const cast = sumBy(heats.flatMap(({ castings }) => castings), ({ lot }) => lot, ({ pieces }) => pieces);
  const notCast = sumBy(left, ({ lot }) => lot, ({ pieces }) => pieces);
  return [
    ...lots.flatMap(({ lot, qty }) => {
      const found = (cast.get(lot) ?? 0) + (notCast.get(lot) ?? 0);
      return found === qty ? [] : [`${lot}: ${found} pieces cast or left of ${qty}`];
    }),
    ...left.flatMap(({ lot, pieces }) => (Number.isSafeInteger(pieces) && pieces > 0 && lots.some((one) => one.lot === lot) ? [] : [`${lot}: ${pieces} pieces left`])),
  ];
}

/** Up to each day no more is poured than moulds were made by its end. */
function brokenByMoulds({ lots, days, mouldingHoursPerDay }: FoundryWeek, { heats }: WeekSchedule): string[] {
  if (mouldingHoursPerDay === undefined) return [];
  const hoursOf = new Map(lots.map(({ lot, hoursPerPiece }) => [lot, hoursPerPiece ?? 0]));
  return [...groupBy(heats, ({ day }) => String(day)).keys()].flatMap((day) => {
    const made = mouldingHoursPerDay * new Set(days.filter((open) => open.opens < open.closes && open.day <= Number(day)).map((open) => open.day)).size;
    const used = heats.filter((heat) => heat.day <= Number(day)).flatMap(({ castings }) => castings).reduce((sum, { lot, pieces }) => sum + pieces * (hoursOf.get(lot) ?? 0), 0);
    return used <= made + inexact ? [] : [`day ${day}: moulds of ${used} hours, ${made} made`];
  });
}

function brokenBySums({ heats, changes, left, sums }: WeekSchedule): string[] {
  const pieces = heats.flatMap(({ castings }) => castings).reduce((sum, one) => sum + one.pieces, 0);
  const kg = heats.reduce((sum, heat) => sum + heat.kg, 0);
  const said = [
    [sums.heats, heats.length, 'heats'], [sums.pieces, pieces, 'pieces'], [sums.kg, kg, 'kg'], [sums.changes, changes.length, 'changes'],
    [sums.leftPieces, left.reduce((sum, one) => sum + one.pieces, 0), 'pieces left'],
    [sums.byFurnace.reduce((sum, one) => sum + one.heats, 0), heats.length, 'heats by furnace'],
    [sums.byMaterial.reduce((sum, one) => sum + one.heats, 0), heats.length, 'heats by alloy'],
  ] as const;
  return [
    ...said.flatMap(([told, found, what]) => (Math.abs(told - found) < 0.001 ? [] : [`sums: ${told} ${what}, ${found} found`])),
    ...sums.byMaterial.flatMap(({ material, heats: poured, atLeast }) => (poured >= atLeast ? [] : [`sums: ${poured} heats of ${material}, at least ${atLeast} needed`])),
  ];
}
