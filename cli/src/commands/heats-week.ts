import { writeTable } from '@sentra/messages';
import { foundryWeek, type LeftReason, scheduleWeek, type WeekSchedule } from '@sentra/planner';
import { exactly, readArguments, wholeNumber, type Command } from '../command.ts';
import { exits, InputError, UsageError } from '../outcome.ts';
import { planIn, problemIn } from './check.ts';
import { hoursSaid } from './week-hours.ts';

/** The heats of one member's week of a plan, beside `sentra heats instance.dat`. */
export const heatsWeek: Command = {
  usage: 'sentra heats --problem problem.json[.gz] --plan plan.json[.gz] --member M --week W [--open 07:00-12:00,13:00-17:00[@1-5]] [--days 1-6] [--closed 17:00-22:00[@F1,F2]] [--hours-per-heat 2[@F1]] [--change-minutes 0[@F1]] [--moulds] [--json|--csv]',
  summary: 'The heats of a member in a week of a plan, day by day. --closed is when no furnace runs, or none of those named (peak hours); --open with days counts for these, without for the others of --days; --moulds lets heats wait for their moulds. Exit code 1 where pieces are left.',
  async run(args) {
    const { positionals, values } = readArguments(args, {
      problem: { type: 'string' }, plan: { type: 'string' }, member: { type: 'string' }, week: { type: 'string' }, open: { type: 'string', multiple: true }, days: { type: 'string' },
      closed: { type: 'string', multiple: true }, 'hours-per-heat': { type: 'string', multiple: true }, 'change-minutes': { type: 'string', multiple: true }, moulds: { type: 'boolean' }, json: { type: 'boolean' }, csv: { type: 'boolean' },
    });
    exactly(positionals, []);
    if (!values.problem || !values.plan || !values.member || !values.week) throw new UsageError('--problem, --plan, --member and --week are needed.');
    if (values.json && values.csv) throw new UsageError('--json and --csv are both given; the answer has one form.');
    const [problem, plan] = [await problemIn(values.problem), await planIn(values.plan)];
    const week = wholeNumber('--week', values.week, 1, 1, problem.weeks);
    const { member } = values;
    const found = problem.members.find(({ id }) => id === member);
    if (!found) throw new InputError(`There is no member ${member} in ${values.problem}.`);
    const hours = hoursSaid(values, member, found.furnaces.map(({ id }) => id));
    const unknown = plan.lots.find((lot) => lot.member === member && lot.week === week && !problem.parts.some(({ id }) => id === lot.part));
    if (unknown) throw new InputError(`${values.plan} has a lot of part ${unknown.part}, which is not in ${values.problem}.`);
    const schedule = scheduleWeek(foundryWeek(problem, plan, { member, week }, hours));
    console.log(values.json ? JSON.stringify(schedule) : values.csv ? csvOf(schedule) : told(schedule));
    return schedule.left.length > 0 ? exits.failure : exits.ok;
  },
};

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
