import type { FoundryHours, Hours, OpenDay } from '@sentra/planner';
import { wholeNumber } from '../command.ts';
import { InputError, UsageError } from '../outcome.ts';

/** What the words of `sentra heats --problem …` say of a foundry's days, hours and furnaces. */
export interface HoursSaid {
  readonly open?: string[] | undefined;
  readonly days?: string | undefined;
  readonly closed?: string[] | undefined;
  readonly 'hours-per-heat'?: string[] | undefined;
  readonly 'change-minutes'?: string[] | undefined;
  readonly moulds?: boolean | undefined;
}

/**
 * The hours of a foundry from the command's words. What follows an `@` narrows a word: `07:00-12:00@6` to days of the week,
 * `17:00-22:00@F1,F2` to furnaces.
 *
 * @throws UsageError naming the word that makes no sense, InputError naming a furnace that the member has not
 */
export function hoursSaid(said: HoursSaid, member: string, furnaces: readonly string[]): FoundryHours {
  const [closed, heat, change] = [said.closed ?? [], said['hours-per-heat'] ?? [], said['change-minutes'] ?? []].map((texts) => texts.map(narrowed));
  const narrowedTo = (words: readonly Narrowed[] | undefined, option: string) => (words ?? []).flatMap(({ value, to }) => (to === null ? [] : furnacesIn(option, to, member, furnaces).map((id) => ({ id, value }))));
  const ofAll = (words: readonly Narrowed[] | undefined) => (words ?? []).filter(({ to }) => to === null).map(({ value }) => value);
  const [closedTo, heatOf, changeOf] = [narrowedTo(closed, '--closed'), narrowedTo(heat, '--hours-per-heat'), narrowedTo(change, '--change-minutes')];
  const valueOf = (values: readonly { id: string; value: string }[], id: string) => values.findLast((one) => one.id === id)?.value;
  return {
    days: openDaysIn(said.open ?? [], said.days),
    closedHours: ofAll(closed).map((text) => hoursIn('--closed', text)),
    hoursPerHeat: hoursPerHeatIn(ofAll(heat).at(-1) ?? '2'),
    changeMinutes: wholeNumber('--change-minutes', ofAll(change).at(-1), 0, 0, 1440),
    waitsForMoulds: said.moulds ?? false,
    ofFurnace: new Map(furnaces.map((id) => {
      const [hours, minutes] = [valueOf(heatOf, id), valueOf(changeOf, id)];
      return [id, {
        closedHours: closedTo.filter((one) => one.id === id).map(({ value }) => hoursIn('--closed', value)),
        ...(hours === undefined ? {} : { hoursPerHeat: hoursPerHeatIn(hours) }),
        ...(minutes === undefined ? {} : { changeMinutes: wholeNumber('--change-minutes', minutes, 0, 0, 1440) }),
      }];
    })),
  };
}

interface Narrowed {
  readonly value: string;
  /** What stands behind the `@`; null where there is none. */
  readonly to: string | null;
}

function narrowed(text: string): Narrowed {
  const at = text.indexOf('@');
  return at < 0 ? { value: text, to: null } : { value: text.slice(0, at), to: text.slice(at + 1) };
}

function furnacesIn(option: string, text: string, member: string, known: readonly string[]): string[] {
  const ids = text.split(',').map((id) => id.trim());
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown === undefined) return ids;
  throw new InputError(`${option} names furnace "${unknown}"; ${member} has ${known.length > 0 ? known.join(', ') : 'no furnace'}.`);
}

/** The stretches of every day: those said of a day alone, else those said of all. */
function openDaysIn(texts: readonly string[], days: string | undefined): OpenDay[] {
  const [first, last] = daysIn('--days', days ?? '1-6');
  const words = texts.map(narrowed).map(({ value, to }) => ({ stretches: value.split(',').map((text) => stretchIn(text.trim())), days: to === null ? null : daysIn('--open', to) }));
  const isOnlyNarrowed = words.length > 0 && words.every((word) => word.days !== null);
  if (isOnlyNarrowed && days !== undefined) throw new UsageError(`--days is "${days}", and every --open names its days; leave one of them out.`);
  const usual = words.length === 0 ? [stretchIn('07:00-17:00')] : words.flatMap((word) => (word.days === null ? word.stretches : []));
  const stretches = [1, 2, 3, 4, 5, 6, 7].flatMap((day) => {
    const own = words.flatMap((word) => (word.days !== null && day >= word.days[0] && day <= word.days[1] ? word.stretches : []));
    return (own.length > 0 ? own : day >= first && day <= last ? usual : []).map(({ from, to }) => ({ day, opens: from, closes: to }));
  });
  const twice = stretches.find((one, index) => stretches.some((other, at) => at < index && other.day === one.day && one.opens < other.closes && other.opens < one.closes));
  if (twice) throw new UsageError(`--open has day ${twice.day} open twice at the same time; its stretches must follow each other, such as 07:00-12:00,13:00-17:00.`);
  return stretches;
}

function stretchIn(text: string): Hours {
  const open = hoursIn('--open', text);
  if (open.to <= open.from) throw new UsageError(`--open is "${text}"; it must end after it begins.`);
  return open;
}

function hoursIn(name: string, text: string): Hours {
  const [, fromHour, fromMinute, toHour, toMinute] = /^(\d{1,2}):(\d\d)-(\d{1,2}):(\d\d)$/.exec(text) ?? [];
  const from = Number(fromHour) * 60 + Number(fromMinute);
  const to = Number(toHour) * 60 + Number(toMinute);
  if (from <= 1440 && to <= 1440 && Number(fromMinute) < 60 && Number(toMinute) < 60) return { from, to };
  throw new UsageError(`${name} is "${text}"; it must be two times of the day, such as 17:00-22:00.`);
}

function daysIn(name: string, text: string): [number, number] {
  const [, first, last] = /^([1-7])(?:-([1-7]))?$/.exec(text) ?? [];
  if (first && Number(last ?? first) >= Number(first)) return [Number(first), Number(last ?? first)];
  throw new UsageError(`${name} is "${text}"; it must be days of the week, Monday 1 to Sunday 7, such as 1-6.`);
}

function hoursPerHeatIn(text: string): number {
  const hours = Number(text);
  if (/^\d+(\.\d+)?$/.test(text) && hours > 0 && hours <= 24) return hours;
  throw new UsageError(`--hours-per-heat is "${text}"; it must be a number of hours above 0, at most 24, such as 1.5.`);
}
