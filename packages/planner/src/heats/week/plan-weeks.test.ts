import { describe, expect, it } from 'vitest';
import { planProblem } from '../../search/plan-problem.ts';
import { readInstance, referee } from '../../testing/instances.ts';
import { checkWeek } from './check-week.ts';
import { foundryWeek } from './foundry-week.ts';
import { scheduleWeek } from './schedule-week.ts';

const hours = { days: [1, 2, 3, 4, 5, 6].map((day) => ({ day, opens: 420, closes: 1440 })), closedHours: [{ from: 1020, to: 1320 }], hoursPerHeat: 2, changeMinutes: 45 };

describe('the weeks of a plan', () => {
  it('are all scheduled, soundly, with few pieces left, and a heat more than booked only where that is proved to be needed', (context) => {
    if (!referee) return context.skip('../shared/planning is not here');
    const problem = readInstance('small-1');
    const { plan } = planProblem(problem, { seed: 1, iterations: 30_000, clock: () => 0 });
    const schedules = problem.members.flatMap(({ id: member }) => Array.from({ length: problem.weeks }, (_, at) => foundryWeek(problem, plan, { member, week: at + 1 }, hours)))
      .filter(({ lots }) => lots.length > 0)
      .map((week) => ({ week, ...scheduleWeek(week) }));
    for (const { week, ...schedule } of schedules) expect(checkWeek(week, schedule)).toEqual([]);
    const cast = schedules.reduce((sum, { sums }) => sum + sums.pieces, 0);
    const left = schedules.reduce((sum, { sums }) => sum + sums.leftPieces, 0);
    const alloys = schedules.flatMap(({ sums }) => sums.byMaterial);
    const unproved = alloys.filter(({ heats, planned, atLeast }) => heats > planned && atLeast < heats);
    const more = schedules.filter(({ sums }) => sums.heats > sums.planned).length;
    const short = schedules.filter((schedule) => schedule.left.length > 0).length;
    console.log(`${schedules.length} weeks of members: ${more} need more heats than booked, ${short} leave pieces (${left} of ${cast + left}); of ${alloys.length} alloys, ${unproved.length} heats more without proof`);
    expect(schedules.length).toBeGreaterThan(0);
    expect(left).toBeLessThan(0.01 * cast);
    expect(unproved.length).toBeLessThan(0.05 * alloys.length);
  }, 120_000);
});
