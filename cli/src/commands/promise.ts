import { openLedger, promise as promiseOf, type Promised } from '@sentra/planner';
import { exactly, readArguments, wholeNumber, type Command } from '../command.ts';
import { exits, InputError, UsageError } from '../outcome.ts';
import { planIn, problemIn } from './check.ts';

export const promise: Command = {
  usage: 'sentra promise problem.json[.gz] plan.json[.gz] --part P --qty 200 --by 9 [--frozen 0] [--json]',
  summary: 'When a quantity of a part can be had beside a plan, who would make it, what it costs and what binds. Reserves nothing.',
  async run(args) {
    const { values, positionals } = readArguments(args, { part: { type: 'string' }, qty: { type: 'string' }, by: { type: 'string' }, frozen: { type: 'string' }, json: { type: 'boolean' } });
    const [problemFile = '', planFile = ''] = exactly(positionals, ['problem.json', 'plan.json']);
    if (values.part === undefined || values.qty === undefined || values.by === undefined) throw new UsageError('--part, --qty and --by are needed.');
    const question = { part: values.part, qty: wholeNumber('--qty', values.qty, 1, 1, 1e6), wish: wholeNumber('--by', values.by, 1, 1, 1000), frozenThrough: wholeNumber('--frozen', values.frozen, 0, 0, 1000) };
    const answer = promiseOf(openLedger(await problemIn(problemFile), await planIn(planFile)), question);
    if (!answer) throw new InputError(`There is no part ${question.part} in ${problemFile}.`);
    console.log(values.json ? JSON.stringify(answer) : told(answer));
    return answer.earliest === null ? exits.failure : exits.ok;
  },
};

function told({ part, qty, wish, byWish, earliest, possible, lots, heats, cost, binds }: Promised): string {
  const all = earliest === null ? `within the horizon only ${possible} can be promised` : `all of them in week ${Math.max(earliest, byWish === qty ? wish : earliest)}${byWish === qty && earliest < wish ? `, at the earliest in week ${earliest}` : ''}`;
  return [
    `${byWish} of ${qty} ${part} can be there in week ${wish}; ${all}.`,
    ...lots.map((lot) => `  stage ${lot.stage + 1}  week ${lot.week}  ${lot.member}  ${lot.qty} pieces${lot.grows ? ' more in a lot of the plan' : ''}`),
    ...heats.map((heat) => `  heats    week ${heat.week}  ${heat.member}/${heat.furnace}  ${heat.count} of ${heat.material}`),
    `  cost (thousand rupiah): ${Object.entries(cost).map(([name, amount]: [string, number]) => `${name} ${Math.round(amount)}`).join(', ')}`,
    ...binds.slice(0, 5).map((bind) => `  binds: ${[bind.code, bind.member, bind.process ?? bind.material, `weeks ${bind.weeks.join(', ')}`, `${round(bind.used)} of ${round(bind.offered)} ${bind.unit} used`].filter(Boolean).join('  ')}`),
  ].join('\n');
}

const round = (value: number) => Math.round(value * 10) / 10;
