import { addDays, mondayOfWeek, type PlainDate } from '@sentra/measures';

/** Weeks for which members state what they offer and buyers what they want. */
export const weeksStated = 26;

/** Weeks of the planning horizon. */
export const horizon = 13;

/** In the files' own calendar week 1 begins on 2026-11-23, so that week 6 ends the year and Lebaran (about 10 March 2027) falls in week 16. */
export const yearEnd = 6;
export const lebaran: readonly number[] = [16, 17];

/** What buyers ask for in a week, against an ordinary one: it rises before the year's end and before Lebaran, and falls after. */
const season = [1, 1.05, 1.1, 1.1, 0.95, 0.5, 0.75, 0.95, 1, 1.05, 1.1, 1.1, 1.1, 1.1, 0.9, 0, 0.2, 0.7];
export const seasonOf = (week: number): number => (week < 1 ? 1 : (season[week - 1] ?? 1));

export const allWeeks: readonly number[] = Array.from({ length: weeksStated }, (_, index) => index + 1);

/** The day of a week: 0 is Monday, 4 Friday, on which lorries leave. */
export const dayOfWeek = (firstWeek: PlainDate, week: number, day: number): PlainDate => addDays(mondayOfWeek(firstWeek, week), day);

const fridayOf = (firstWeek: PlainDate, week: number): PlainDate => dayOfWeek(firstWeek, week, 4);

/** The last working day before week 1: what is known was known then. */
export const lastCount = (firstWeek: PlainDate): PlainDate => fridayOf(firstWeek, 0);
