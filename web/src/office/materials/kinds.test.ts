import { materialKindValue } from '@sentra/contract';
import { expect, test } from 'vitest';
import { kindName } from './kinds.ts';

test('every kind that the contract knows has a name in both languages', () => {
  expect(kindName('grey iron', 'id')).toBe('besi cor kelabu');
  expect(materialKindValue.options.filter((kind) => !kindName(kind, 'id') || !kindName(kind, 'en'))).toEqual([]);
});
