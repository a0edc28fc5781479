import type { FoundryWeek, Hours, OpenDay } from './week.ts';

/** A week that cannot be scheduled, whatever the furnaces: what is wrong in it. */
export class WeekError extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(`the week has ${faults.length} fault(s): ${faults.slice(0, 5).join('; ')}${faults.length > 5 ? '; …' : ''}`);
    this.name = 'WeekError';
    this.faults = faults;
  }
}

const isWhole = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
const isAmount = (value: number | undefined): boolean => value === undefined || (Number.isFinite(value) && value >= 0);
const isMinute = (value: number): boolean => Number.isFinite(value) && value >= 0 && value <= 24 * 60;

function twice(names: readonly string[], what: string): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))].map((name) => `${what} ${name} stands there twice`);
}

/** Stretches of one day that have time in common. */
const overlaps = (days: readonly OpenDay[]): string[] =>
  days.flatMap((one, index) => days.slice(index + 1).flatMap((other) =>
    (one.day === other.day && one.opens < other.closes && other.opens < one.closes ? [`day ${one.day} is open twice at minute ${Math.max(one.opens, other.opens)}`] : [])));

const wrongHours = (closedHours: readonly Hours[], whose: string): string[] =>
  closedHours.flatMap(({ from, to }) => (!isMinute(from) || !isMinute(to) ? [`hours${whose} are closed from minute ${from} to ${to}; 0 to 1440 is needed`] : []));

/** Refuses a week in which a number is not what it has to be, or a name stands twice. */
export function refuseUnusable({ furnaces, lots, plannedHeats, days, closedHours, changeMinutes, mouldingHoursPerDay }: FoundryWeek): void {
  const known = new Set(furnaces.map(({ id }) => id));
  const says = (isWrong: boolean, what: string) => (isWrong ? [what] : []);
  const faults = [
    ...twice(furnaces.map(({ id }) => id), 'furnace'),
    ...twice(lots.map(({ lot }) => lot), 'lot'),
    ...overlaps(days),
    ...furnaces.flatMap(({ id, kgPerHeat, heatsPerWeek, hoursPerHeat, closedHours: ownHours = [], changeMinutes: ownMinutes }) => [
      ...says(!(kgPerHeat > 0 && Number.isFinite(kgPerHeat)), `furnace ${id} holds ${kgPerHeat} kg; more than 0 is needed`),
      ...says(!isWhole(heatsPerWeek), `furnace ${id} has ${heatsPerWeek} heats a week; a whole number is needed`),
      ...wrongHours(ownHours, ` of furnace ${id}`),
      ...says(!isAmount(ownMinutes), `a change of alloy of furnace ${id} takes ${ownMinutes} minutes; a number of at least 0 is needed`),
      ...says(!(hoursPerHeat > 0 && Number.isFinite(hoursPerHeat)), `a heat of furnace ${id} takes ${hoursPerHeat} hours; more than 0 is needed`),
    ]),
    ...lots.flatMap(({ lot, qty, pourKg, hoursPerPiece, neededBy }) => [
      ...says(!isWhole(qty), `lot ${lot} has ${qty} pieces; a whole number is needed`),
      ...says(!isAmount(pourKg), `a piece of lot ${lot} weighs ${pourKg} kg; a number of at least 0 is needed`),
      ...says(!isAmount(hoursPerPiece), `a piece of lot ${lot} takes ${hoursPerPiece} moulding hours; a number of at least 0 is needed`),
      ...says(neededBy !== undefined && !(isWhole(neededBy) && neededBy >= 1), `lot ${lot} is wanted by day ${neededBy}; a whole number from 1 is needed`),
    ]),
    ...plannedHeats.flatMap(({ furnace, count }) => [
      ...says(!known.has(furnace), `heats are booked on furnace ${furnace}, which is not there`),
      ...says(!isWhole(count), `${count} heats are booked on furnace ${furnace}; a whole number is needed`),
    ]),
    ...days.flatMap(({ day, opens, closes }) => [
      ...says(!(isWhole(day) && day >= 1 && day <= 7), `day ${day} is none of 1 to 7`),
      ...says(!isMinute(opens) || !isMinute(closes) || closes < opens, `day ${day} is open from minute ${opens} to ${closes}; 0 to 1440 in their order is needed`),
    ]),
    ...wrongHours(closedHours, ''),
    ...says(!isAmount(changeMinutes), `a change of alloy takes ${changeMinutes} minutes; a number of at least 0 is needed`),
    ...says(!isAmount(mouldingHoursPerDay), `${mouldingHoursPerDay} moulding hours a day; a number of at least 0 is needed`),
  ];
  if (faults.length > 0) throw new WeekError(faults);
}
