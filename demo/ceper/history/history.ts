import type { PlainDate } from '@sentra/measures';
import type { Book } from '@sentra/messages';
import type { JsonObject } from '@sentra/trace/epcis';
import { dayOf, daysTold, weeksTold, workingDayAfter } from './calendar.ts';
import { Crew, type Line } from './crew.ts';
import { deliver } from './deliveries.ts';
import { Heaps } from './heaps.ts';
import { castHeat, type Fault } from './heats.ts';
import { Journal } from './journal.ts';
import { eventOf } from './names.ts';
import type { Shop } from './shop.ts';
import { pressed } from './stages.ts';
import { badComposition, complain, hold } from './troubles.ts';

/** What goes wrong, and in which week from 0. */
const wrong = { packedWrongly: 1, badHeat: 3, late: 4, complaint: 5 } as const;
const friday = 4;
const saturday = 5;
/** Heats that the history gives a furnace in a week at most, and on which days for every other founder. */
const meltingDays = [[0, 2], [1, 3]] as const;

/** The identifier that the history's first event always has: where it is recorded, the history is there. */
export const firstEvent = eventOf(1);

/**
 * The last six weeks of a dozen members, up to yesterday, as EPCIS events in the order in which they were told. All of it is invented; each event says so (`sentra:sample`).
 * The same book, day and seed give the same events.
 *
 * @param book of the demo; what is not in it, or may not be made by anybody, is left out
 * @param today in WIB
 */
export function ceperHistory(book: Book, today: PlainDate, seed = 1): JsonObject[] {
  const journal = new Journal(seed);
  const crew = new Crew(book, today);
  const shop: Shop = { journal, crew, heaps: new Heaps(journal, crew), today, shelves: new Map(), stores: new Map(), delivered: [], held: new Set() };
  for (let week = 0; week < weeksTold; week += 1) {
    let founders = 0;
    for (const line of crew.lines) for (const member of line.founders) foundersWeek(shop, { line, member, week, nth: founders++ });
    for (const line of crew.lines) leaving(shop, line, week);
  }
  const complaint = dayOf(today, wrong.complaint, 1);
  journal.later(complaint, () => complain(shop, { day: complaint, minute: 14 * 60 + 5 }));
  for (const day of daysTold(today)) journal.live(day);
  return journal.events();
}

/** One founder's week at the furnace or the press. */
function foundersWeek(shop: Shop, { line, member, week, nth }: { readonly line: Line; readonly member: string; readonly week: number; readonly nth: number }): void {
  const furnaces = shop.crew.furnacesOf(member, line.part);
  const offered = furnaces.reduce((sum, furnace) => sum + shop.crew.heatsOf(furnace), 0);
  const days = meltingDays[nth % 2 === 0 ? 0 : 1].slice(0, offered);
  const isPressed = line.part.processes[0] === 'press';
  days.forEach((weekday, heat) => {
    const day = dayOf(shop.today, week, weekday);
    const minute = 7 * 60 + (nth % 4) * 15;
    const isLast = heat === days.length - 1;
    const isFirstFounder = nth === 0;
    shop.journal.later(day, () => {
      if (isPressed) return pressed(shop, { line, member, day, minute });
      castHeat(shop, {
        line, member, day, minute,
        // Where a founder has two furnaces, both fill one ladle in the second heat of every other week.
        furnaces: line.isNumbered && isLast && week % 2 === 1 && furnaces.length > 1 ? 2 : 1,
        fault: isFirstFounder && isLast && week === wrong.badHeat ? faultOf(shop, line, member, week) : undefined,
      });
    });
  });
}

function faultOf(shop: Shop, line: Line, member: string, week: number): Fault {
  const foundOn = dayOf(shop.today, week, saturday);
  const receivedOn = workingDayAfter(dayOf(shop.today, week, friday), 2);
  return { composition: badComposition, foundOn, found: (name) => hold(shop, { line, member, name, day: foundOn, receivedOn }) };
}

/** Lorries leave on Fridays; once the sleeves miss theirs and go on the Wednesday after. */
function leaving(shop: Shop, line: Line, week: number): void {
  const lorry = dayOf(shop.today, week, friday);
  const calledOff = shop.crew.calledOff(line, lorry);
  const dueOn = calledOff?.due_on ?? lorry;
  const day = line.isNumbered && week === wrong.late ? workingDayAfter(dueOn, 4) : lorry;
  shop.journal.later(day, () => deliver(shop, { line, day, dueOn, order: calledOff?.code ?? line.part.row.code, isMistaken: line === shop.crew.lines[0] && week === wrong.packedWrongly }));
}
