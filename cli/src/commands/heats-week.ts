import { writeTable } from '@sentra/messages';
import { foundryWeek, type Hours, type LeftReason, scheduleWeek, type WeekSchedule } from '@sentra/planner';
import { exactly, readArguments, wholeNumber, type Command } from '../command.ts';
import { exits, InputError, UsageError } from '../outcome.ts';
import { planIn, problemIn } from './check.ts';

/** The heats of one member's week of a plan, beside `sentra heats instance.dat`. */
export const heatsWeek: Command = {
  usage: 'sentra heats --problem problem.json[.gz] --plan plan.json[.gz] --member M --week W [--open 07:00-17:00] [--days 1-6] [--closed 17:00-22:00] [--hours-per-heat 2] [--change-minutes 0] [--moulds] [--json|--csv]',
  summary: 'The heats of a member in a week of a plan, day by day. --closed is when no furnace runs (peak hours), --moulds lets heats wait for their moulds. Exit code 1 where pieces are left.',
  async run(args) {
    const { positionals, values } = readArguments(args, {
      problem: { type: 'string' }, plan: { type: 'string' }, member: { type: 'string' }, week: { type: 'string' }, open: { type: 'string' }, days: { type: 'string' },
      closed: { type: 'string', multiple: true }, 'hours-per-heat': { type: 'string' }, 'change-minutes': { type: 'string' }, moulds: { type: 'boolean' }, json: { type: 'boolean' }, csv: { type: 'boolean' },
    });
    exactly(positionals, []);
    if (!values.problem || !values.plan || !values.member || !values.week) throw new UsageError('--problem, --plan, --member and --week are needed.');
    if (values.json && values.csv) throw new UsageError('--json and --csv are both given; the answer has one form.');
    const open = hoursIn('--open', values.open ?? '07:00-17:00');
    if (open.to <= open.from) throw new UsageError(`--open is "${values.open}"; it must end after it begins.`);
    const [first, last] = daysIn(values.days ?? '1-6');
    const hours = {
      days: Array.from({ length: last - first + 1 }, (_, at) => ({ day: first + at, opens: open.from, closes: open.to })),
      closedHours: (values.closed ?? []).map((text) => hoursIn('--closed', text)),
      hoursPerHeat: hoursPerHeatIn(values['hours-per-heat'] ?? '2'),
      changeMinutes: wholeNumber('--change-minutes', values['change-minutes'], 0, 0, 1440),
      waitsForMoulds: values.moulds ?? false,
    };
    const [problem, plan] = [await problemIn(values.problem), await planIn(values.plan)];
    const week = wholeNumber('--week', values.week, 1, 1, problem.weeks);
    const { member } = values;
    if (!problem.members.some(({ id }) => id === member)) throw new InputError(`There is no member ${member} in ${values.problem}.`);
    const unknown = plan.lots.find((lot) => lot.member === member && lot.week === week && !problem.parts.some(({ id }) => id === lot.part));
    if (unknown) throw new InputError(`${values.plan} has a lot of part ${unknown.part}, which is not in ${values.problem}.`);
    const schedule = scheduleWeek(foundryWeek(problem, plan, { member, week }, hours));
    console.log(values.json ? JSON.stringify(schedule) : values.csv ? csvOf(schedule) : told(schedule));
    return schedule.left.length > 0 ? exits.failure : exits.ok;
  },
};

function hoursIn(name: string, text: string): Hours {
  const [, fromHour, fromMinute, toHour, toMinute] = /^(\d{1,2}):(\d\d)-(\d{1,2}):(\d\d)$/.exec(text) ?? [];
  const from = Number(fromHour) * 60 + Number(fromMinute);
  const to = Number(toHour) * 60 + Number(toMinute);
  if (from <= 1440 && to <= 1440 && Number(fromMinute) < 60 && Number(toMinute) < 60) return { from, to };
  throw new UsageError(`${name} is "${text}"; it must be two times of the day, such as 17:00-22:00.`);
}

function daysIn(text: string): [number, number] {
  const [, first, last] = /^([1-7])(?:-([1-7]))?$/.exec(text) ?? [];
  if (first && Number(last ?? first) >= Number(first)) return [Number(first), Number(last ?? first)];
  throw new UsageError(`--days is "${text}"; it must be days of the week, Monday 1 to Sunday 7, such as 1-6.`);
}

function hoursPerHeatIn(text: string): number {
  const hours = Number(text);
  if (/^\d+(\.\d+)?$/.test(text) && hours > 0 && hours <= 24) return hours;
  throw new UsageError(`--hours-per-heat is "${text}"; it must be a number of hours above 0, at most 24, such as 1.5.`);
}

const dayNames = ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const clock = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(Math.round(minutes % 60)).padStart(2, '0')}`;
const percent = (share: number): string => `${Math.round(100 * share)} %`;
const heats = (count: number): string => (count === 1 ? '1 heat' : `${count} heats`);

const reasons: Readonly<Record<LeftReason, string>> = {
  material: 'no furnace here melts this alloy',
  tooHeavy: 'a piece weighs more than the largest heat of its alloy',
  noHeat: 'no heat is free that could hold them',
  hours: 'heats are free, but the open hours hold no more',
  moulds: 'the moulding hours do not suffice',
};

function told({ heats: poured, changes, left, sums }: WeekSchedule): string {
  const lines = [...poured, ...changes].toSorted((a, b) => a.day - b.day || a.starts - b.starts || a.ends - b.ends).map((one) => {
    const when = `${dayNames[one.day]} ${clock(one.starts)}-${clock(one.ends)}  ${one.furnace}`;
    if ('from' in one) return `${when}  wash: ${one.from} to ${one.to}`;
    return `${when}  ${one.material}  ${one.kg} kg, ${percent(one.fill)}  ${one.castings.map(({ part, pieces }) => `${pieces} x ${part}`).join(', ')}`;
  });
  if (lines.length === 0) lines.push('No heat is poured in this week.');
  const against = sums.byMaterial.map(({ material, heats: count, planned, atLeast }) => {
    const more = count > planned ? `, ${count - planned} more than planned${atLeast > planned ? ': whole pieces do not go into fewer' : ''}` : count < planned ? `, ${planned - count} saved` : '';
    return `  ${material}: ${heats(count)}, planned ${planned}${more}`;
  });
  return [
    ...lines, '',
    `${heats(sums.heats)} (planned ${sums.planned}), ${sums.pieces} pieces, ${sums.kg} kg, ${percent(sums.fill)} full, ${sums.changes} changes of alloy, ${sums.latePieces} pieces late.`,
    ...against,
    ...left.map(({ part, pieces, kg, why }) => `  left: ${pieces} x ${part}, ${kg} kg: ${reasons[why]}`),
  ].join('\n');
}

/** A row for each casting, then one for what is left. */
function csvOf({ heats: poured, left }: WeekSchedule): string {
  const lines = [
    ['day', 'starts', 'ends', 'furnace', 'material', 'heat_kg', 'fill', 'part', 'pieces', 'kg', 'left_because'],
    ...poured.flatMap(({ day, starts, ends, furnace, material, kg: heatKg, fill, castings }) =>
      castings.map(({ part, pieces, kg }) => [day, clock(starts), clock(ends), furnace, material, heatKg, Math.round(fill * 1000) / 1000, part, pieces, kg, null])),
    ...left.map(({ material, part, pieces, kg, why }) => [null, null, null, null, material, null, null, part, pieces, kg, why]),
  ];
  return writeTable(lines, { separator: ',', numbers: 'iso' }).trimEnd();
}
