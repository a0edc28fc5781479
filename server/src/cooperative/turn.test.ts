import { afterAll, beforeAll, expect, test } from 'vitest';
import { lookingAcross } from '../actor.ts';
import { testDatabase } from '../database/testing.ts';
import { type Store, writing } from '../store.ts';
import { type TestCooperative, testCooperative, testStore } from '../testing/cooperative.ts';
import { takeTurnIn } from './index.ts';

let store: Store;
let koperasi: TestCooperative;
beforeAll(async () => {
  store = testStore(await testDatabase());
  koperasi = await testCooperative(store, 'UJI');
});
afterAll(() => store.database.close());

test('whoever may not hold the row of the cooperative takes no turn, instead of one that waits for nobody', async () => {
  for (const actor of [koperasi.coach, koperasi.member('A001'), koperasi.buyer('B001')]) {
    await expect(writing(store, actor, takeTurnIn)).rejects.toThrow('cannot be locked');
  }
  await writing(store, koperasi.office, takeTurnIn);
  await writing(store, lookingAcross(koperasi.buyer('B001')), takeTurnIn);
});
