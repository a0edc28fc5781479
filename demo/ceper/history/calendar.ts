import { addDays, clockAt, daysBetween, mondayOf, type PlainDate } from '@sentra/measures';
import { dayOfWeek } from '../generator/calendar.ts';

/** Weeks that the history tells, the present one not among them. */
export const weeksTold = 6;

const sunday = 6;
const weekdayOf = (day: PlainDate): number => daysBetween(mondayOf(day), day);

/** The day after so many working days; on Sundays nobody works. */
export function workingDayAfter(day: PlainDate, days: number): PlainDate {
  let after = day;
  for (let left = days; left > 0; left -= weekdayOf(after) === sunday ? 0 : 1) after = addDays(after, 1);
  return after;
}

/** The day of a week of the history: week 0 is the first; 0 is Monday. */
export const dayOf = (today: PlainDate, week: number, weekday: number): PlainDate => dayOfWeek(mondayOf(today), week - weeksTold + 1, weekday);

/** All days of the history in their order, up to yesterday. */
export const daysTold = (today: PlainDate): PlainDate[] => {
  const first = dayOf(today, 0, 0);
  return Array.from({ length: daysBetween(first, today) }, (_, nth) => addDays(first, nth));
};

/** A moment in WIB, as events write it. @param minute of the day */
export const moment = (day: PlainDate, minute: number): string => `${day}T${clockAt(minute)}:00+07:00`;

/** A day in the number of a lot: 2026-11-24 is 261124. */
export const compact = (day: PlainDate): string => day.slice(2).replaceAll('-', '');
