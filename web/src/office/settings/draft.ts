import type { Cooperative, cooperativeEndpoints, Request } from '@sentra/contract';

/** What of the cooperative can be set. */
export const settings = ['name', 'horizonWeeks', 'firstWeek', 'releaseWeeks', 'shortfallCost', 'unsoldLimit', 'peakFrom', 'peakTo', 'changeMinutes'] as const;
export type Setting = (typeof settings)[number];

/** The settings as they are typed; a number is null while nothing readable stands there. */
export type Draft = { readonly [Name in Setting]: Cooperative[Name] | (Cooperative[Name] extends number ? null : never) };

/** A first week, a limit, peak hours and the time of a change may be left out; every other setting must say something. */
const mayBeEmpty: ReadonlySet<Setting> = new Set(['firstWeek', 'unsoldLimit', 'peakFrom', 'peakTo', 'changeMinutes']);

export const draftOf = ({ name, horizonWeeks, firstWeek, releaseWeeks, shortfallCost, unsoldLimit, peakFrom, peakTo, changeMinutes }: Cooperative): Draft => ({
  name, horizonWeeks, firstWeek, releaseWeeks, shortfallCost, unsoldLimit, peakFrom, peakTo, changeMinutes,
});

export const changedSettings = (cooperative: Cooperative, draft: Draft): readonly Setting[] => settings.filter((name) => draft[name] !== cooperative[name]);

export const isWhole = (draft: Draft): boolean => settings.every((name) => mayBeEmpty.has(name) || (draft[name] !== null && String(draft[name]).trim() !== ''));

/** What is sent: the changed settings alone. */
export const bodyOf = (cooperative: Cooperative, draft: Draft, reason: string): Request<typeof cooperativeEndpoints.change>['body'] => ({
  ...Object.fromEntries(changedSettings(cooperative, draft).map((name) => [name, draft[name]])),
  reason: reason.trim() || undefined,
});
