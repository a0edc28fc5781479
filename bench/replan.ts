// Plans the large instance again after what happens to a cooperative, in one thread, and counts the processor's time.
// usage: node build/bench-replan.mjs [--instance large-1] [--plan-seconds 30] [--seconds 2]
import { parseArgs } from 'node:util';
import { applyPatch, checkPlan, defaultChangePrices, type Plan, planProblem, type Problem, replan, type ReplanOptions, whatIf } from '@sentra/planner';
import { count, seconds as inSeconds, type Table } from './figures.ts';
import { loadNow, processorMs } from './machine.ts';
import { publish } from './page.ts';
import { instanceNamed, problemOf } from './planner/instances.ts';

const { values } = parseArgs({ options: { instance: { type: 'string', default: 'large-1' }, 'plan-seconds': { type: 'string', default: '30' }, seconds: { type: 'string', default: '2' } } });
const instance = instanceNamed(values.instance);
const at = new Date();
const loadBefore = loadNow();
const timeLimitMs = Number(values.seconds) * 1000;
const problem = problemOf(instance);
const { plan } = planProblem(problem, { seed: 1, clock: processorMs, timeLimitMs: Number(values['plan-seconds']) * 1000 });

interface Event {
  readonly what: string;
  readonly after: Problem;
  readonly more?: Partial<ReplanOptions>;
}

function events(): Event[] {
  const heats = new Map<string, number>();
  for (const { member, count: melted } of plan.heats) heats.set(member, (heats.get(member) ?? 0) + melted);
  const [busiest = ''] = [...heats].toSorted((a, b) => b[1] - a[1])[0] ?? [];
  const down: Problem = {
    ...problem,
    members: problem.members.map((member) => (member.id === busiest ? { ...member, furnaces: member.furnaces.map((furnace, f) => (f === 0 ? { ...furnace, heatsPerWeek: furnace.heatsPerWeek.map((offered, t) => (t === 2 || t === 3 ? 0 : offered)) } : furnace)) } : member)),
  };
  const released = plan.lots.filter(({ week }) => week <= 4);
  const dearest = problem.orders.toSorted((a, b) => b.qty * b.unservedCost - a.qty * a.unservedCost)[0];
  const doubled: Problem = { ...problem, orders: problem.orders.map((order) => (order === dearest ? { ...order, qty: order.qty * 2 } : order)) };
  const declined = plan.lots.filter(({ week }) => week === 3).toSorted((a, b) => b.qty - a.qty).slice(0, 1);
  return [
    { what: 'nothing', after: problem },
    { what: 'the furnace of the busiest member down in weeks 3 and 4', after: down },
    { what: 'the same, weeks 1 to 4 released, week 1 frozen', after: down, more: { releasedLots: released, frozenThrough: 1 } },
    { what: 'the same, changes free', after: down, more: { changePrices: null } },
    { what: 'the dearest order doubled', after: doubled },
    { what: 'the largest lot of week 3 declined', after: problem, more: { declined } },
  ];
}

/** What it would cost to leave the plan as it is: only where it still keeps every rule. */
const unchanged = (after: Problem, { more }: Event, kept: Plan) => {
  const { feasible, total } = checkPlan(after, kept);
  return feasible && !more?.declined ? count(total) : 'not possible';
};

const rows = events().map((event): string[] => {
  const began = processorMs();
  const result = replan(event.after, plan, { seed: 1, clock: processorMs, timeLimitMs, before: problem, changePrices: defaultChangePrices, ...event.more });
  return [event.what, inSeconds(processorMs() - began), unchanged(event.after, event, plan), count(result.check.total), count(result.changePrice), count(result.lots.length), count(result.orders.length), count(result.gaveWay.length)];
});
const table: Table = [['what happened', 'processor time', 'plan left as it is', 'plan again', 'price of change', 'lots moved', 'orders moved', 'released lots that gave way'], ...rows];

const member = problem.members[0]?.id ?? '';
const before = process.memoryUsage().heapUsed;
const scenarios = Array.from({ length: 20 }, (_, i) => applyPatch(problem, { changes: [{ kind: 'absence', member, fromWeek: 1 + (i % problem.weeks) }] }));
const held = (process.memoryUsage().heapUsed - before) / scenarios.length;
const began = processorMs();
const scenario = whatIf(problem, plan, { changes: [{ kind: 'absence', member }] }, { seed: 1, clock: processorMs, timeLimitMs });

publish({
  name: 'replan',
  title: 'Planning again and what-if',
  how: `\`${instance.name}\`, planned for ${values['plan-seconds']} s of processor time; then planned again from that plan with a limit of ${values.seconds} s, in one thread, with the default prices of change. Times are processor time of the whole act: reading the problem into arrays, repair, search, the list of what moved and its reasons.`,
  short: rows.slice(1, 2).map(([, took = '']) => ['A furnace down two weeks, planned again', took]),
  sections: [
    { title: 'Planning again', text: 'Thousands of rupiah.', table },
    {
      title: 'What-if',
      text: `A member out over the whole horizon: ${inSeconds(processorMs() - began)} for both searches; plan ${count(scenario.from.total)}, scenario ${count(scenario.to.total)}, the same search without the change ${count(scenario.searchAlone)}. A patched problem holds about ${count(held / 1000)} kB beside the one that it comes from, mean of twenty.`,
    },
  ],
  at,
  loadBefore,
});
