import { describe, expect, it } from 'vitest';
import { prices } from '../bound/prices.ts';
import type { Plan } from '../problem/plan.ts';
import type { Problem } from '../problem/problem.ts';
import { planProblem } from '../search/plan-problem.ts';
import { randomProblem } from '../testing/random-problem.ts';
import { candidates } from './candidates.ts';
import { focusOf } from './focus.ts';
import { type Candidate, improvedBy } from './improvement.ts';
import { lateCosts } from './late-costs.ts';
import { Newcomers } from './newcomer.ts';
import { sameEffort } from './same-effort.ts';
import { screen } from './screen.ts';
import type { Closed } from './without-declined.ts';
import { worthOf } from './worth.ts';

const always = (figure: number) => [figure, figure, figure, figure];
const furnace = (id: string) => ({ id, kgPerHeat: 100, heatsPerWeek: always(8), materials: ['FC200'], costPerHeat: 10 });
const stage = { process: 'mould', setupHours: 1, setupCost: 20, minLot: 5, tools: 3, leadWeeks: 0, holdCost: 0.1 };
const route = { stage: 0, hoursPerPiece: 1, yield: 1, costPerPiece: 50, valuePerPiece: 60 };

/** M1 alone may make P1, and has hours for half of what is ordered; M2 stands idle beside him, and M3 has no furnace for the metal. */
const bottleneck: Problem = {
  weeks: 4, materials: ['FC200', 'AC4B'], shortfallCost: 0.1, stock: [],
  members: [
    { id: 'M1', shareTarget: 0, hours: { mould: always(50) }, furnaces: [furnace('F1')] },
    { id: 'M2', shareTarget: 1000, hours: { mould: always(80) }, furnaces: [furnace('F2')] },
    { id: 'M3', shareTarget: 0, hours: { mould: always(80) }, furnaces: [{ ...furnace('F3'), materials: ['AC4B'] }] },
  ],
  parts: [
    { id: 'P1', material: 'FC200', pourKg: 5, price: 100, exposureCost: 0, stages: [stage] },
    { id: 'P2', material: 'FC200', pourKg: 5, price: 100, exposureCost: 0, stages: [stage] },
  ],
  routes: [{ ...route, member: 'M1', part: 'P1' }, { ...route, member: 'M2', part: 'P2' }],
  orders: [
    ...[1, 2, 3, 4].map((due) => ({ id: `O${due}`, part: 'P1', qty: 100, due, lateCost: 10, unservedCost: 150, firm: true })),
    { id: 'O5', part: 'P2', qty: 10, due: 4, lateCost: 10, unservedCost: 150, firm: true },
  ],
};
const keyOf = ({ improvement, needs }: Candidate) => JSON.stringify([improvement, needs]);
const planOf = (problem: Problem): Plan => planProblem(problem, { seed: 1, iterations: 20_000, clock: () => 0 }).plan;
const worths = async (problem: Problem, closed: Closed = {}) => worthOf(problem, planOf(problem), (await prices(problem, { timeLimitMs: 10_000 }))!, { seed: 1, movesPerPart: 4_000, ...closed });

describe('the worth of a qualification', () => {
  it('finds the one that lifts the bottleneck, with its saving, its pieces in time and what binds', async () => {
    const [first] = (await worths(bottleneck)).worths;
    expect(first).toMatchObject({ improvement: { kind: 'qualification', member: 'M2', part: 'P1', stage: 0 }, bottleneck: { code: 'hours', member: 'M1', process: 'mould' } });
    // 204 pieces more are possible at 50 each instead of 150, and only M2 has the hours.
    expect(first!.saving).toBeGreaterThan(15_000);
    expect(first!.onTime).toBeGreaterThan(150);
    expect(first!.shortfallLess).toBe(400);
    expect(first!.use).toBeGreaterThan(150);
  });

  it('names who works the process and melts the metal, and who would with a furnace or a shift, together with it', () => {
    const found = [...candidates(bottleneck)].flatMap(({ improvement: one, needs }) => (one.kind === 'qualification' ? [[`${one.member} ${one.part}`, ...needs.map(({ kind }) => kind)].join(' with ')] : []));
    expect(found).toEqual(['M2 P1', 'M3 P1 with furnace', 'M1 P2', 'M3 P2 with furnace']);
  });

  it('claims nothing where there is enough of everything', async () => {
    const enough = { ...bottleneck, shortfallCost: 0, orders: bottleneck.orders.map((order) => ({ ...order, qty: 10 })) };
    expect((await worths(enough)).worths).toEqual([]);
  });

  it('proposes the furnace with the qualification of a member who melts no such metal, both priced together', async () => {
    const alone: Problem = { ...bottleneck, members: bottleneck.members.filter(({ id }) => id !== 'M2'), routes: [bottleneck.routes[0]!], orders: bottleneck.orders.slice(0, 4) };
    const [first] = (await worths(alone)).worths;
    // Without the furnace he could make nothing, and without the qualification nothing would be poured from it.
    expect(first).toMatchObject({ improvement: { kind: 'qualification', member: 'M3', part: 'P1' }, needs: [{ improvement: { kind: 'furnace', member: 'M3', like: 'F1', likeMember: 'M1' } }] });
    expect(first!.saving).toBeGreaterThan(15_000);
    expect(first!.needs[0]!.use).toBe(Math.ceil((first!.use! * 5) / 100));
  });

  it('proposes a shift with it for a member who does not work the process, and the furnace or shift alone for one who is qualified already', () => {
    const idle: Problem = { ...bottleneck, members: bottleneck.members.map((member) => (member.id === 'M2' ? { ...member, hours: {} } : member)), routes: [...bottleneck.routes, { ...route, member: 'M3', part: 'P1' }] };
    const all = [...candidates(idle)].map(({ improvement, needs }) => [improvement, ...needs].map((one) => `${one.kind} ${'member' in one ? one.member : one.kind === 'tools' ? one.part : ''}`).join(' with '));
    expect(all).toContain('qualification M2 with hours M2');
    expect(all).toEqual(expect.arrayContaining(['furnace M3', 'hours M2', 'hours M1', 'tools P1']));
    expect(all.filter((one) => one === 'furnace M3')).toHaveLength(2);
  });

  it('tries what looks alike by prices, and puts first what a moment of planning saves by', async () => {
    const found = screen(bottleneck, planOf(bottleneck), (await prices(bottleneck, { timeLimitMs: 10_000 }))!, lateCosts(bottleneck, planOf(bottleneck)), { seed: 1, most: 5 });
    const byName = new Map(found.map(({ improvement, trial }) => [`${improvement.kind} ${'member' in improvement ? improvement.member : ''} ${'part' in improvement ? improvement.part : ''}`, trial]));
    expect(byName.get('qualification M2 P1')).toBeGreaterThan(15_000);
    expect(byName.get('qualification M1 P2') ?? 0).toBe(0);
  });

  it('counts nothing that the member has said no to', async () => {
    const declined = [1, 2, 3, 4].map((week) => ({ member: 'M2', part: 'P1', stage: 0, week }));
    const named = ({ worths: all }: Awaited<ReturnType<typeof worths>>) => all.map(({ improvement }) => `${improvement.kind} ${'member' in improvement ? improvement.member : ''}`);
    expect(named(await worths(bottleneck))).toContain('qualification M2');
    expect(named(await worths(bottleneck, { declined }))).not.toContain('qualification M2');
    const [first] = (await worths(bottleneck, { declined: declined.slice(1) })).worths.filter(({ improvement }) => improvement.kind === 'qualification' && improvement.member === 'M2');
    expect(first!.use).toBeLessThanOrEqual(79);
  });

  it('is the same for the same seed and moves', async () => {
    expect(await worths(bottleneck)).toEqual(await worths(bottleneck));
  });

  it('puts forward, in half of the candidates, most of what planning each of them finds', async () => {
    let [reached, possible] = [0, 0];
    for (let seed = 0; seed < 8; seed++) {
      const problem = randomProblem(seed, { weeks: 4, members: 4, parts: 3, stages: 1, orders: 10 });
      const plan = planOf(problem);
      const effort = { focus: new Set(problem.parts.map(({ id }) => id)), seeds: [1, 2], iterations: 12_000 };
      const without = sameEffort(problem, plan, effort)[0]!.total;
      const savings = new Map([...candidates(problem)].map((one) => [keyOf(one), without - sameEffort(improvedBy(problem, one), plan, effort)[0]!.total]));
      const screened = screen(problem, plan, (await prices(problem, { timeLimitMs: 5_000 }))!, lateCosts(problem, plan), { seed: 1, most: Math.ceil(savings.size / 2) });
      possible += Math.max(0, ...savings.values());
      reached += Math.max(0, ...screened.map((one) => savings.get(keyOf(one))!));
    }
    expect(possible).toBeGreaterThan(0);
    expect(reached).toBeGreaterThan(0.9 * possible);
  });

  it('stops beginning candidates at its time limit', async () => {
    let now = 0;
    const found = worthOf(bottleneck, planOf(bottleneck), (await prices(bottleneck, { timeLimitMs: 10_000 }))!, { seed: 1, timeLimitMs: 1, clock: () => (now += 2) });
    expect(found).toMatchObject({ worths: [], refuted: 0 });
  });
});

describe('a newcomer', () => {
  it('works by the median of those qualified for the stage', () => {
    const routes = [1, 2, 9].map((hoursPerPiece, i) => ({ ...route, hoursPerPiece, member: `M${i + 1}`, part: 'P1' }));
    expect(new Newcomers({ ...bottleneck, routes }).figures(bottleneck.parts[0]!, 0)).toMatchObject({ hoursPerPiece: 2, from: 3 });
  });

  it('works by the kilogram like other parts of the process where nobody is qualified, and not at all where there are none', () => {
    const heavy = { ...bottleneck.parts[0]!, id: 'P9', pourKg: 10 };
    expect(new Newcomers({ ...bottleneck, parts: [...bottleneck.parts, heavy] }).figures(heavy, 0)).toMatchObject({ hoursPerPiece: 2, costPerPiece: 100, yield: 1, from: 0 });
    expect(new Newcomers({ ...bottleneck, routes: [] }).figures(heavy, 0)).toBeNull();
  });
});

describe('an improvement', () => {
  it('never makes a plan impossible that was possible before', () => {
    for (let seed = 0; seed < 10; seed++) {
      const problem = randomProblem(seed, { weeks: 4, members: 3, parts: 3, stages: 2, orders: 8 });
      const plan = planOf(problem);
      const focus = focusOf(problem, plan, { parts: ['P0'], members: ['M0'] }, 3);
      for (const one of candidates(problem)) expect(() => sameEffort(improvedBy(problem, one), plan, { focus, seeds: [1], iterations: 1 })).not.toThrow();
    }
  });
});
