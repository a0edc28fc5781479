import { describe, expect, it } from 'vitest';
import { explainOrder, ORDER_REASONS } from './explain.ts';
import { explainShare, SHARE_REASONS } from './explain-share.ts';
import { planProblem } from '../search/plan-problem.ts';
import type { Problem } from '../problem/problem.ts';
import { readInstance, referee } from '../testing/instances.ts';
import { randomProblem } from '../testing/random-problem.ts';

/** One member, one part of two stages, one order of 10 pieces due in week 2. */
const base: Problem = {
  weeks: 4, materials: ['FC200'], shortfallCost: 0.1, stock: [],
  members: [{ id: 'M1', shareTarget: 1000, hours: { mould: [100, 100, 100, 100], machine: [100, 100, 100, 100] }, furnaces: [{ id: 'F1', kgPerHeat: 50, heatsPerWeek: [4, 4, 4, 4], materials: ['FC200'], costPerHeat: 10 }] }],
  parts: [{ id: 'P1', material: 'FC200', pourKg: 10, price: 100, exposureCost: 0, stages: [
    { process: 'mould', setupHours: 2, setupCost: 20, minLot: 5, tools: 1, leadWeeks: 1, holdCost: 0.1 },
    { process: 'machine', setupHours: 1, setupCost: 10, minLot: 1, tools: 1, leadWeeks: 0, holdCost: 0.2 },
  ] }],
  routes: [
    { member: 'M1', part: 'P1', stage: 0, hoursPerPiece: 1, yield: 1, costPerPiece: 10, valuePerPiece: 10 },
    { member: 'M1', part: 'P1', stage: 1, hoursPerPiece: 1, yield: 1, costPerPiece: 10, valuePerPiece: 10 },
  ],
  orders: [{ id: 'O1', part: 'P1', qty: 10, due: 2, lateCost: 20, unservedCost: 200, firm: true }],
};
const plan = (problem: Problem) => planProblem(problem, { seed: 1, iterations: 3000, clock: () => 0 }).plan;
const why = (problem: Problem) => explainOrder(problem, plan(problem), 'O1');
const withMember = (change: Partial<Problem['members'][number]>): Problem => ({ ...base, members: [{ ...base.members[0]!, ...change }] });
const withStage = (s: number, change: Partial<Problem['parts'][number]['stages'][number]>): Problem =>
  ({ ...base, parts: [{ ...base.parts[0]!, stages: base.parts[0]!.stages.map((stage, i) => (i === s ? { ...stage, ...change } : stage)) }] });

describe('why an order is late or not served', () => {
  it('says nothing of one that comes in time', () => {
    expect(why(base)).toMatchObject({ onTime: 10, late: 0, unserved: 0, reasons: [] });
  });

  it('names hours that are used up, with the numbers', () => {
    const explained = why(withMember({ hours: { mould: [5, 100, 100, 100], machine: [100, 100, 100, 100] } }));
    expect(explained).toMatchObject({ onTime: 0, late: 10 });
    expect(explained?.reasons[0]).toEqual({ code: 'hours', member: 'M1', process: 'mould', part: 'P1', stage: 0, weeks: [1], used: 0, offered: 5, missing: 7, unit: 'hours' });
  });

  it('names the heats and the furnace', () => {
    const furnaces = [{ ...base.members[0]!.furnaces[0]!, heatsPerWeek: [1, 4, 4, 4] }];
    const explained = why(withMember({ furnaces }));
    expect(explained?.reasons[0]).toMatchObject({ code: 'heats', member: 'M1', furnace: 'F1', material: 'FC200', weeks: [1], offered: 1, unit: 'heats' });
  });

  it('names the stage for which nobody is qualified', () => {
    expect(why({ ...base, routes: base.routes.slice(0, 1) })?.reasons[0]).toMatchObject({ code: 'notQualified', stage: 1, missing: 10 });
  });

  it('names stages that take longer than there is time', () => {
    expect(why(withStage(0, { leadWeeks: 2 }))?.reasons[0]).toMatchObject({ code: 'leadTime', used: 3, offered: 2, missing: 1, unit: 'weeks' });
  });

  it('names tools that do not exist', () => {
    expect(why(withStage(1, { tools: 0 }))?.reasons[0]).toMatchObject({ code: 'tools', stage: 1, offered: 0 });
  });

  it('names a minimum lot that does not pay for what is missing', () => {
    const problem = withStage(0, { minLot: 90, tools: 1 });
    const cheap = { ...problem, orders: [{ ...base.orders[0]!, qty: 1 }], members: [{ ...base.members[0]!, furnaces: [{ ...base.members[0]!.furnaces[0]!, heatsPerWeek: [40, 40, 40, 40] }], shareTarget: 0 }] };
    const explained = explainOrder(cheap, { lots: [], heats: [], deliveries: [] }, 'O1');
    expect(explained?.reasons.map((reason) => reason.code)).toEqual(['minimumLot', 'dearerThanLate']);
    expect(explained?.reasons[0]).toMatchObject({ used: 1, offered: 90, missing: 89 });
  });

  it('names released weeks', () => {
    const explained = explainOrder(base, { lots: [], heats: [], deliveries: [] }, 'O1', { frozenThrough: 2 });
    expect(explained?.reasons[0]).toMatchObject({ code: 'frozen' });
  });

  it('says that denial is cheaper than being very late', () => {
    const problem = { ...base, orders: [{ ...base.orders[0]!, lateCost: 150 }] };
    expect(explainOrder(problem, { lots: [], heats: [], deliveries: [] }, 'O1')?.reasons[0]).toMatchObject({ code: 'cheaperNotMade', weeks: [4], used: 300, offered: 200 });
  });

  it('gives every late or unserved order at least one reason', () => {
    for (let seed = 0; seed < 20; seed++) {
      const problem = randomProblem(seed, { weeks: 6, members: 3, parts: 4, stages: 3, orders: 12 });
      const found = plan(problem);
      for (const order of problem.orders) {
        const explained = explainOrder(problem, found, order.id)!;
        expect(explained.reasons.length > 0, `${seed} ${order.id}`).toBe(explained.onTime < order.qty);
        for (const reason of explained.reasons) {
          expect(ORDER_REASONS).toContain(reason.code);
          for (const figure of [reason.used, reason.offered, reason.missing]) expect(Number.isFinite(figure)).toBe(true);
        }
      }
    }
  });

  it('does not know an order that is not there', () => expect(explainOrder(base, plan(base), 'O9')).toBeNull());
});

describe('why a member is below its share', () => {
  it('says nothing of one that reaches it', () => {
    expect(explainShare(withMember({ shareTarget: 1 }), plan(base), 'M1')?.reasons).toEqual([]);
  });

  it('names demand that is too small for the target', () => {
    expect(explainShare(base, plan(base), 'M1')).toMatchObject({ value: 200, target: 1000, ratio: 0.2, reasons: [{ code: 'demandSmall', used: 200, offered: 1000, missing: 800 }] });
  });

  it('names what is not offered, and that nobody orders what it makes', () => {
    const problem = { ...withMember({ hours: {}, furnaces: [] }), orders: [] };
    expect(explainShare(problem, plan(problem), 'M1')?.reasons.map((reason) => reason.code)).toEqual(expect.arrayContaining(['noOffer', 'notQualified', 'demandSmall']));
  });

  it('names few qualifications, and lots above all that is ordered', () => {
    const problem = { ...withStage(0, { minLot: 90 }), routes: base.routes.slice(0, 1) };
    const { reasons } = explainShare(problem, { lots: [], heats: [], deliveries: [] }, 'M1')!;
    expect(reasons.find(({ code }) => code === 'fewQualified')).toMatchObject({ used: 1, offered: 2, missing: 1 });
    expect(reasons.find(({ code }) => code === 'minimumLot')).toMatchObject({ part: 'P1', stage: 0, used: 10, offered: 90, missing: 80 });
  });

  it('names what giving him more would cost, against what the share is priced at', () => {
    const problem: Problem = {
      ...base, members: [base.members[0]!, { ...base.members[0]!, id: 'M2' }],
      routes: [{ ...base.routes[0]!, costPerPiece: 50 }, { ...base.routes[0]!, member: 'M2' }],
    };
    const made = { lots: [{ member: 'M2', part: 'P1', stage: 0, week: 1, qty: 10 }], heats: [], deliveries: [] };
    // 10 pieces at 40 more and two heats of 10, for a value of 100 at 0.1.
    expect(explainShare(problem, made, 'M1')?.reasons.find(({ code }) => code === 'priceOfMore')).toMatchObject({ part: 'P1', stage: 0, weeks: [1], used: 420, offered: 10, missing: 410, unit: 'cost' });
  });

  it('uses only the codes that it lists', () => {
    for (let seed = 0; seed < 10; seed++) {
      const problem = randomProblem(seed, { weeks: 6, members: 4, parts: 6, stages: 2, orders: 15 });
      const found = plan(problem);
      for (const member of problem.members) {
        for (const reason of explainShare(problem, found, member.id)!.reasons) expect(SHARE_REASONS).toContain(reason.code);
      }
    }
  });
});

describe.skipIf(!referee)('explaining a large plan (../shared/planning)', () => {
  it('takes less than 50 ms an order and a member', () => {
    const problem = readInstance('large-1');
    const found = planProblem(problem, { seed: 1, iterations: 100_000, clock: () => 0 }).plan;
    const middle = (times: number[]) => times.sort((a, b) => a - b)[times.length >> 1]!;
    const time = (act: () => unknown) => { const start = performance.now(); act(); return performance.now() - start; };
    expect(middle(problem.orders.slice(0, 41).map((order) => time(() => explainOrder(problem, found, order.id))))).toBeLessThan(50);
    expect(middle(problem.members.slice(0, 41).map((member) => time(() => explainShare(problem, found, member.id))))).toBeLessThan(50);
  });
});
