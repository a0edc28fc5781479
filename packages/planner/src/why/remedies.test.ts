import { describe, expect, it } from 'vitest';
import { checkPlan } from '../problem/check.ts';
import type { Problem } from '../problem/problem.ts';
import { planProblem } from '../search/plan-problem.ts';
import { randomProblem } from '../testing/random-problem.ts';
import { explainOrder } from './explain.ts';
import { findRemedies } from './remedies.ts';

const always = (figure: number) => [figure, figure, figure, figure];
/** Two members, one part, one pattern; 60 pieces due in week 1, for which the hours of one member in one week do not do. */
const base: Problem = {
  weeks: 4, materials: ['FC200'], shortfallCost: 0, stock: [],
  members: ['M1', 'M2'].map((id) => ({ id, shareTarget: 0, hours: { mould: always(45) }, furnaces: [{ id: `${id}-F`, kgPerHeat: 100, heatsPerWeek: always(8), materials: ['FC200'], costPerHeat: 10 }] })),
  parts: [{ id: 'P1', material: 'FC200', pourKg: 5, price: 100, exposureCost: 0, stages: [{ process: 'mould', setupHours: 1, setupCost: 20, minLot: 5, tools: 1, leadWeeks: 0, holdCost: 0.1 }] }],
  routes: ['M1', 'M2'].map((member) => ({ member, part: 'P1', stage: 0, hoursPerPiece: 1, yield: 1, costPerPiece: 50, valuePerPiece: 60 })),
  orders: [{ id: 'O1', part: 'P1', qty: 60, due: 1, lateCost: 10, unservedCost: 150, firm: true }],
};
const plan = planProblem(base, { seed: 1, iterations: 5_000, clock: () => 0 }).plan;
const options = { seed: 1, iterations: 2_000 };

describe('each way in which an order could have come in time', () => {
  it('stands with what binds it and where the pattern is that week', () => {
    const { ways, late } = explainOrder(base, plan, 'O1')!;
    expect(late).toBe(16);
    expect(ways.map(({ member, week }) => `${member} ${week}`)).toEqual(['M1 1', 'M2 1']);
    const holder = plan.lots.find(({ week }) => week === 1)!.member;
    const [own, other] = [ways.find(({ member }) => member === holder)!, ways.find(({ member }) => member !== holder)!];
    expect(own).toMatchObject({ grows: true, fits: 0, needed: 16, binds: [{ code: 'hours', used: 45, offered: 45, missing: 16 }] });
    expect(other).toMatchObject({ grows: false, fits: 0, binds: [{ code: 'tools', used: 1, offered: 1, elsewhere: [holder] }] });
  });

  it('is closed by a released lot', () => {
    const { ways } = explainOrder(base, plan, 'O1', { frozenLots: plan.lots })!;
    expect(ways.filter(({ binds }) => binds[0]?.code === 'frozen')).toHaveLength(1);
  });

  it('is closed by what its member has said no to, and says whose no it was', () => {
    const { ways, reasons } = explainOrder(base, plan, 'O1', { declined: [{ member: 'M2', part: 'P1', stage: 0, week: 1 }] })!;
    expect(ways.find(({ member }) => member === 'M2')).toMatchObject({ fits: 0, binds: [{ code: 'declined', member: 'M2', weeks: [1] }] });
    expect(reasons.find(({ code }) => code === 'declined')).toMatchObject({ member: 'M2', weeks: [1] });
  });

  it('is room where several weeks together do what none does alone', () => {
    const later: Problem = { ...base, orders: [{ ...base.orders[0]!, qty: 80, due: 2 }] };
    expect(explainOrder(later, { lots: [], heats: [], deliveries: [] }, 'O1')?.reasons[0]?.code).toBe('roomLeft');
  });

  it('says how many pieces there is room for, and no more than a plan could make there', () => {
    for (let seed = 0; seed < 15; seed++) {
      const problem = randomProblem(seed, { weeks: 5, members: 3, parts: 4, stages: 2, orders: 10 });
      const found = planProblem(problem, { seed: 1, iterations: 3_000, clock: () => 0 }).plan;
      for (const order of problem.orders) {
        for (const { stage, member, week, fits, needed, binds } of explainOrder(problem, found, order.id)!.ways) {
          expect(binds.length > 0, `${seed} ${order.id}`).toBe(fits < needed);
          const standing = found.lots.find((lot) => lot.part === order.part && lot.member === member && lot.stage === stage && lot.week === week);
          if (fits === 0) continue;
          const lots = [...found.lots.filter((lot) => lot !== standing), { member, part: order.part, stage, week, qty: (standing?.qty ?? 0) + fits }];
          const broken = checkPlan(problem, { ...found, lots }).errors.filter((error) => /hours|lots|not a whole number/.test(error));
          expect(broken, `${seed} ${order.id} ${member} week ${week}`).toEqual([]);
        }
      }
    }
  });
});

describe('what would help an order', () => {
  const found = findRemedies(base, plan, 'O1', options)!;

  it('is priced by planning: a second pattern brings all of it in time, and saves what being late cost', () => {
    const second = found.remedies.find(({ improvements }) => improvements.some(({ improvement }) => improvement.kind === 'tools'))!;
    expect(second.after).toEqual({ onTime: 60, late: 0, unserved: 0, lastWeek: 1 });
    // 16 pieces at 10 a week late, and a heat of 10: lots of 40 and 20 fill three heats, 44 and 16 need four.
    expect(second.saving).toBe(170);
  });

  it('says of overtime how much of it is used', () => {
    const overtime = found.remedies.find(({ improvements }) => improvements.some(({ improvement }) => improvement.kind === 'hours'));
    expect(overtime?.improvements).toMatchObject([{ improvement: { kind: 'hours', process: 'mould', weeks: [1], hours: 18 }, use: 16 }]);
    expect(overtime!.saving).toBeGreaterThan(160);
  });

  it('are at most three, the greatest saving first, and each brings more in time', () => {
    expect(found.remedies.length).toBeLessThanOrEqual(3);
    expect(found.remedies.map(({ saving }) => saving)).toEqual(found.remedies.map(({ saving }) => saving).toSorted((a, b) => b - a));
    for (const { after } of found.remedies) expect(after.onTime).toBeGreaterThan(found.searchAlone.onTime);
  });

  it('are none for an order that comes in time', () => {
    const easy = { ...base, orders: [{ ...base.orders[0]!, qty: 10 }] };
    expect(findRemedies(easy, planProblem(easy, { seed: 1, iterations: 3_000, clock: () => 0 }).plan, 'O1', options)).toMatchObject({ tried: 0, remedies: [] });
  });

  it('leave released lots where they are', () => {
    const frozen = findRemedies(base, plan, 'O1', { ...options, frozenLots: plan.lots })!;
    expect(frozen.remedies.every(({ improvements }) => improvements.every(({ improvement }) => improvement.kind !== 'hours'))).toBe(true);
  });

  it('never put work where its member has said no to it, whatever would help there', () => {
    // M2's week 1 is the only other way in time; M3 could be qualified, but has declined it too.
    const third = { ...base.members[1]!, id: 'M3', furnaces: [{ ...base.members[1]!.furnaces[0]!, id: 'M3-F' }] };
    const problem: Problem = { ...base, members: [...base.members, third] };
    const holder = plan.lots.find(({ week }) => week === 1)!.member;
    const other = holder === 'M1' ? 'M2' : 'M1';
    const declined = [other, 'M3'].map((member) => ({ member, part: 'P1', stage: 0, week: 1 }));
    const helpedBy = (found: ReturnType<typeof findRemedies>) => found!.remedies.flatMap(({ improvements }) => improvements.map(({ improvement }) => `${improvement.kind} ${'member' in improvement ? improvement.member : ''}`.trim()));
    expect(helpedBy(findRemedies(problem, plan, 'O1', options))).toContain('tools');
    const closed = findRemedies(problem, plan, 'O1', { ...options, declined })!;
    expect(helpedBy(closed)).not.toContain('tools');
    expect(helpedBy(closed).filter((what) => what.endsWith(other) || what.endsWith('M3'))).toEqual([]);
    expect(helpedBy(closed)).toContain(`hours ${holder}`);
  });

  it('are looked for in the plan without the lot, where it stands in the plan still', () => {
    const [lot] = plan.lots.filter(({ week }) => week === 1);
    const declined = [lot!];
    const { remedies, searchAlone } = findRemedies(base, plan, 'O1', { ...options, declined })!;
    const other = lot!.member === 'M1' ? 'M2' : 'M1';
    // The other one has the pattern now: 45 of the 60 pieces are the most without him who said no.
    expect(searchAlone.onTime).toBeLessThanOrEqual(45);
    const members = remedies.flatMap(({ improvements }) => improvements.flatMap(({ improvement }) => ('member' in improvement ? [improvement.member] : [])));
    expect(members.filter((member) => member !== other)).toEqual([]);
  });

  it('is the same for the same seed and moves, and unknown for an order that is not there', () => {
    expect(findRemedies(base, plan, 'O1', options)).toEqual(found);
    expect(findRemedies(base, plan, 'O9', options)).toBeNull();
  });
});
