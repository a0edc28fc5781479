import { prices, worthOf, type Worth } from '@sentra/planner';
import { exactly, readArguments, wholeNumber, type Command } from '../command.ts';
import { exits } from '../outcome.ts';
import { closedIn, closedOptions, closedUsage, planIn, problemIn } from './check.ts';

export const worth: Command = {
  usage: `sentra worth problem.json[.gz] plan.json[.gz] [--top N] ${closedUsage} [--time-limit SECONDS] [--seed N] [--json]`,
  summary: 'Which qualifications, furnaces, tool sets and shifts would save most: screened by dual prices, confirmed by planning. Money in thousands of rupiah.',
  async run(args) {
    const { positionals, values } = readArguments(args, { ...closedOptions, top: { type: 'string' }, 'time-limit': { type: 'string' }, seed: { type: 'string' }, json: { type: 'boolean' } });
    const [problemFile = '', planFile = ''] = exactly(positionals, ['problem.json', 'plan.json']);
    const most = wholeNumber('--top', values.top, 30, 1, 1000);
    const seconds = wholeNumber('--time-limit', values['time-limit'], 60, 1, 86_400);
    const seed = wholeNumber('--seed', values.seed, 1, 0, 2_147_483_647);
    const [problem, plan] = [await problemIn(problemFile), await planIn(planFile)];
    const { releasedLots: frozenLots, declined } = await closedIn(values, problem, plan);
    const clock = () => performance.now();
    const began = clock();
    const priced = await prices(problem, { timeLimitMs: seconds * 1000 });
    if (!priced) {
      console.error(`The dual prices were not found within ${seconds} s; give more by --time-limit.`);
      return exits.failure;
    }
    const { worths, ...counts } = worthOf(problem, plan, priced, { seed, most, clock, frozenLots, declined, timeLimitMs: seconds * 1000 - (clock() - began) });
    if (values.json) console.log(JSON.stringify({ seed, ...counts, worths }));
    else {
      console.table(worths.map(row));
      console.log(`${counts.screened} looked at; of ${counts.refuted}, planning showed no saving.`);
    }
    return exits.ok;
  },
};

function row({ improvement, needs, saving, onTime, shortfallLess, use, bottleneck }: Worth) {
  const needed = needs.map(({ improvement: need }) => need.kind).join(', ');
  return { kind: improvement.kind, what: named(improvement), with: needed, saving: Math.round(saving), onTime, shortfallLess: Math.round(shortfallLess), use: use === null ? null : Math.round(use), relieves: `${bottleneck.code} ${bottleneck.member ?? bottleneck.part ?? ''}`.trim() };
}

/** Its names, without figures and weeks. */
const named = (improvement: Worth['improvement']): string => {
  const { kind: _, figures: __, weeks: ___, ...names } = { figures: null, weeks: null, ...improvement };
  return Object.values(names).join(' ');
};
