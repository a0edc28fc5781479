import type { FurnaceWeek } from '@sentra/contract';
import { gram } from '@sentra/measures';
import { expect, test } from 'vitest';
import { filled } from './fill.ts';

const furnace = (offered: number, ...heats: readonly (readonly [count: number, poured: number, melted: number])[]): FurnaceWeek => ({
  memberCode: '012', memberName: 'Sawo Tunggal', furnaceCode: '012-T1', furnaceName: 'Induksi 1', heatMass: gram(500_000), offered,
  heats: heats.map(([count, poured, melted]) => ({ materialCode: 'P14', count, poured: gram(poured), melted: gram(melted) })),
});

test('how full is weighed by what is melted, not by furnaces', () => {
  expect(filled([furnace(8, [7, 3_500_000, 3_500_000]), furnace(2, [1, 250_000, 500_000])])).toEqual({ heats: 8, offered: 10, poured: 3_750_000, melted: 4_000_000, fill: 0.9375 });
});

test('without a heat there is no fill', () => {
  expect(filled([furnace(3)]).fill).toBeNull();
});
