import { expect, test } from 'vitest';
import type { Problem } from '../problem/problem.ts';
import { usualFurnaces } from './usual-furnaces.ts';

const furnace = (id: string, kgPerHeat: number, heats = 4) => ({ id, kgPerHeat, heatsPerWeek: [heats], materials: ['AC4B'], costPerHeat: 10 });
const member = (id: string, ...furnaces: ReturnType<typeof furnace>[]) => ({ id, shareTarget: 0, hours: {}, furnaces });
const problem: Problem = { weeks: 1, materials: ['AC4B', 'FC200'], shortfallCost: 0, stock: [], parts: [], routes: [], orders: [], members: [member('M1', furnace('F1', 400), furnace('F2', 100)), member('M2', furnace('F3', 150), furnace('F4', 120, 0))] };

test('the usual furnace for a metal is the middle one of those in use, whoever has it; there is none for a metal that nobody melts', () => {
  expect(usualFurnaces(problem).get('AC4B')).toMatchObject({ member: 'M2', furnace: { id: 'F3', kgPerHeat: 150 } });
  expect(usualFurnaces(problem).get('FC200')).toBeUndefined();
});
