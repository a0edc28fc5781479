import fc from 'fast-check';
import type { SharingCase } from '../entitlements.ts';
import type { Maker, Offer, ShareRule, WorkItem } from '../work.ts';

const processes = ['mould', 'machine', 'paint'] as const;
const materials = ['FC200', 'FCD450', 'AC4B'] as const;

const memberOffer: fc.Arbitrary<Omit<Offer, 'id'>> = fc.record({
  workers: fc.integer({ min: 0, max: 60 }),
  hours: fc.record({ mould: fc.integer({ min: 0, max: 300 }), machine: fc.integer({ min: 0, max: 200 }) }),
  furnaces: fc.array(fc.record({ kg: fc.integer({ min: 0, max: 3000 }), materials: fc.subarray([...materials]) }), { maxLength: 3 }),
});

const maker = (member: string): fc.Arbitrary<Maker> =>
  fc.record({ member: fc.constant(member), hoursPerPiece: fc.integer({ min: 0, max: 20 }).map((tenths) => tenths / 10), valuePerPiece: fc.integer({ min: 1, max: 90_000 }) });

const rule: fc.Arbitrary<ShareRule> = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })).map(([a, b]) => {
  const [low, high] = [Math.min(a, b), Math.max(a, b)];
  return { equal: low, workers: high - low, capacity: 100 - high };
});

const item = (ids: readonly string[], index: number): fc.Arbitrary<WorkItem> =>
  fc
    .record({
      process: fc.constantFrom(...processes.slice(0, 2)),
      pieces: fc.integer({ min: 0, max: 400 }),
      metal: fc.option(fc.record({ material: fc.constantFrom(...materials), kgPerPiece: fc.integer({ min: 0, max: 12 }) })),
      makers: fc.tuple(...ids.map((id) => fc.option(maker(id), { nil: undefined }))).map((all) => all.filter((one) => one !== undefined)),
    })
    .map((rest) => ({ part: `P${index % 4}`, stage: Math.floor(index / 4), ...rest }));

/** Members tight and ample, with furnaces that share materials; work for many, for one, for nobody. */
export const sharingCase: fc.Arbitrary<SharingCase> = fc
  .record({ members: fc.array(memberOffer, { minLength: 1, maxLength: 6 }), items: fc.integer({ min: 0, max: 7 }), rule })
  .chain(({ members, items, rule: voted }) => {
    const named = members.map((offer, index) => ({ id: `A${index}`, ...offer }));
    const ids = named.map(({ id }) => id);
    return fc
      .record({
        work: fc.tuple(...Array.from({ length: items }, (_, index) => item(ids, index))),
        balances: fc.array(fc.oneof(fc.constant(0), fc.integer({ min: -3_000_000, max: 3_000_000 })), { minLength: ids.length, maxLength: ids.length }),
      })
      .map(({ work, balances }) => ({ members: named, work, rule: voted, balances: new Map(ids.map((id, index) => [id, balances[index] ?? 0])) }));
  });
