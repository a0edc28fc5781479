import { mondayOfWeek, type PlainDate } from '@sentra/measures';
import type { HeatOfferRow, HourOfferRow } from '@sentra/messages';
import { allWeeks, lebaran, weeksStated, yearEnd } from './calendar.ts';
import type { Furnace } from './furnaces.ts';
import { heatsOf } from './heats.ts';
import type { Maker } from './makers.ts';
import type { Openings } from './openings.ts';
import { diceOf, type Dice } from './random.ts';
import type { Process } from './stages.ts';

/** What is offered of an ordinary week: steps of several weeks, half at the year's end, nothing over Lebaran or while a lining is renewed. */
function course(dice: Dice, rebuilt: number | undefined): (week: number) => number {
  const turn = dice.whole(5, 20);
  const after = dice.between(0.9, 1.12);
  const closesAtYearEnd = dice.chance(0.2);
  return (week) => {
    if (lebaran.includes(week) || week === rebuilt || week - 1 === rebuilt) return 0;
    if (week === yearEnd) return closesAtYearEnd ? 0 : 0.6;
    return week < turn ? 1 : after;
  };
}

const rebuiltShare = 0.14;

export function heatOfferRows(furnaces: readonly Furnace[], firstWeek: PlainDate): HeatOfferRow[] {
  return furnaces.filter(({ maker }) => maker.isActive).flatMap((furnace) => {
    const dice = diceOf(`heat offers of ${furnace.row.code}`);
    const rebuilt = dice.chance(rebuiltShare) ? dice.whole(2, weeksStated - 1) : undefined;
    const shareOf = course(dice, rebuilt);
    const usual = heatsOf(furnace);
    return allWeeks.map((week) => ({
      furnace_code: furnace.row.code,
      member_code: furnace.maker.code,
      week: mondayOfWeek(firstWeek, week),
      heats: Math.round(usual * shareOf(week)),
    }));
  });
}

/** Of the hours offered, the parts that a member may make take so much in an ordinary week. */
const usualLoad = 0.64;

const processes: readonly Process[] = ['mould', 'machine', 'finish', 'press', 'cure'];

export function hourOfferRows(makers: readonly Maker[], openings: Openings, firstWeek: PlainDate): HourOfferRow[] {
  return makers.filter((maker) => maker.isActive).flatMap((maker) =>
    processes.flatMap((process) => {
      const work = openings.hours(maker.code, process);
      if (work === 0) return [];
      const dice = diceOf(`${process} hours of ${maker.code}`);
      const usual = Math.max(10, Math.ceil((work / usualLoad) * dice.between(0.92, 1.25) / 10) * 10);
      const shareOf = course(dice, undefined);
      return allWeeks.map((week) => ({ member_code: maker.code, process, week: mondayOfWeek(firstWeek, week), hours: Math.round((usual * shareOf(week)) / 5) * 5 }));
    }),
  );
}
