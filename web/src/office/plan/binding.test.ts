import type { Binding } from '@sentra/contract';
import { plainDate } from '@sentra/measures';
import { expect, test } from 'vitest';
import { bindingCells, mapShown, resourceOf } from './binding.ts';

const binding = (changes: Partial<Binding>): Binding => ({
  code: 'heats', memberCode: '031', memberName: 'Randu Alas', furnaceCode: null, process: null, stage: 0, weeks: [plainDate('2026-11-23')], used: 12, offered: 12, missing: 3, unit: 'heats', ...changes,
});
const hours = binding({ code: 'hours', process: 'machine', unit: 'hours', memberCode: '058', weeks: [plainDate('2026-11-30')] });

test('heats bind on the map of metal, hours on the map of their process', () => {
  expect(resourceOf(binding({}))).toBe('metal');
  expect(resourceOf(hours)).toBe('machine');
});

test('what belongs to no member is on no map', () => {
  expect(resourceOf(binding({ code: 'cheaperNotMade', memberCode: null, unit: 'rupiah' }))).toBeNull();
});

test('a map frames only what binds on it', () => {
  expect([...bindingCells([binding({}), hours], 'metal')]).toEqual(['031', '031 2026-11-23']);
  expect([...bindingCells([binding({}), hours], 'machine')]).toEqual(['058', '058 2026-11-30']);
});

test('an order opens the map of its largest cause, unless somebody chose another', () => {
  expect(mapShown({}, [hours, binding({})])).toBe('machine');
  expect(mapShown({ resource: 'finish' }, [hours])).toBe('finish');
  expect(mapShown({}, [])).toBe('metal');
});
