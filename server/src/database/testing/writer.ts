import { sql } from 'kysely';
import { openDatabase } from '../open.ts';
import { outsideScope } from '../scope.ts';

// Moves money between two accounts until it is killed: node program.mjs embedded|postgres FOLDER|URL
// First it says what it found, then the number of each transfer once its commit was acknowledged.
const [engine, place = ''] = process.argv.slice(2);
const database = await openDatabase(engine === 'postgres' ? { engine, url: place } : { engine: 'embedded', folder: place });

await database.pool.query(`
  create table if not exists account_under_test (name text primary key, balance bigint not null);
  create table if not exists transfer_under_test (number bigint primary key, amount bigint not null, filling text not null);
  insert into account_under_test values ('left', 0), ('right', 0) on conflict do nothing`);

const { rows } = await database.pool.query<{ left: number; right: number; moved: number; last: number; count: number }>(`
  select (select balance from account_under_test where name = 'left') as "left", (select balance from account_under_test where name = 'right') as "right",
    coalesce(sum(amount), 0)::bigint as moved, coalesce(max(number), 0) as last, count(*) as count from transfer_under_test`);
console.log(JSON.stringify(rows[0]));

for (let number = (rows[0]?.last ?? 0) + 1; ; number += 1) {
  const amount = (number * 7919) % 1000;
  await outsideScope(database, async (transaction) => {
    await sql`update account_under_test set balance = balance - ${amount} where name = 'left'`.execute(transaction);
    await sql`insert into transfer_under_test values (${number}, ${amount}, ${'x'.repeat(amount)})`.execute(transaction);
    await sql`update account_under_test set balance = balance + ${amount} where name = 'right'`.execute(transaction);
  });
  console.log(number);
  if (number % 60 === 0) await database.pool.query('checkpoint');
}
