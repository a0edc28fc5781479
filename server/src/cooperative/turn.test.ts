import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Actor, lookingAcross } from '../actor.ts';
import { testDatabase } from '../database/testing.ts';
import { type Store, writing } from '../store.ts';
import { type TestCooperative, testCooperative, testStore } from '../testing/cooperative.ts';
import { takeTurnIn } from './index.ts';

const takeTurn = (actor: Actor) => writing(store, actor, async (trx) => ({ taken: await takeTurnIn(trx) }));

let store: Store;
let koperasi: TestCooperative;
beforeAll(async () => {
  store = testStore(await testDatabase());
  koperasi = await testCooperative(store, 'UJI');
});
afterAll(() => store.database.close());

test('whoever may not hold the row of the cooperative takes no turn, instead of one that waits for nobody', async () => {
  for (const actor of [koperasi.coach, koperasi.member('A001'), koperasi.buyer('B001')]) {
    await expect(takeTurn(actor)).rejects.toThrow('cannot be locked');
  }
  await takeTurn(koperasi.office);
  await takeTurn(lookingAcross(koperasi.buyer('B001')));
});
