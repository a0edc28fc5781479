import type { PlainDate } from '@sentra/measures';

/**
 * The week to look at instead of an empty one: the next in which there is something, else the last before.
 *
 * @param busy Mondays in their order
 */
export const nearestBusy = (busy: readonly PlainDate[], week: PlainDate): PlainDate | undefined => busy.find((monday) => monday > week) ?? busy.findLast((monday) => monday < week);
