import { expect, test } from 'vitest';
import { bodyOf, draftOf, emptyStage } from './partDraft.ts';

const draft = { ...draftOf(null), code: 'B1', name: ' Blok rem ', family: 'rem', materialCode: 'P14', pourMass: 12.5, price: 121_000, stages: [{ ...emptyStage(0), process: ' mould ' }] };

test('kilograms are sent as grams, and texts without the spaces around them', () => {
  expect(bodyOf(draft, ' baru ')).toMatchObject({ name: 'Blok rem', pourMass: 12_500, netMass: null, drawing: null, stages: [{ process: 'mould', minLot: 1 }], reason: 'baru' });
});

test('nothing is sent while a number of the part or of a stage is missing', () => {
  expect(bodyOf({ ...draft, price: null }, '')).toBeNull();
  expect(bodyOf({ ...draft, stages: [{ ...emptyStage(0), minLot: null }] }, '')).toBeNull();
});
