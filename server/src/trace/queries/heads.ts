import type { SignedHead } from '@sentra/trace/log';
import { sql } from 'kysely';
import type { Trx } from '../../store.ts';

interface HeadRow {
  readonly cooperative: string;
  readonly size: number;
  readonly root: Buffer;
  readonly time: string;
  readonly public_key: string;
  readonly signature: Buffer;
}

const signed = ({ cooperative, size, root, time, public_key, signature }: HeadRow): SignedHead => ({
  head: { cooperative, size, root: new Uint8Array(root), time },
  publicKey: public_key,
  signature: new Uint8Array(signature),
});

const heads = sql`select c.code as cooperative, h.size, h.root, h.time, h.public_key, h.signature from log_head h join cooperative c on c.id = h.cooperative_id`;

/** The newest signed head of the scope's cooperative. */
export async function newestHeadIn(trx: Trx): Promise<SignedHead | undefined> {
  const { rows } = await sql<HeadRow>`${heads} order by h.size desc limit 1`.execute(trx);
  return rows[0] && signed(rows[0]);
}

/** The signed head of just this size. */
export async function headOfSizeIn(trx: Trx, size: number): Promise<SignedHead | undefined> {
  const { rows } = await sql<HeadRow>`${heads} where h.size = ${size}`.execute(trx);
  return rows[0] && signed(rows[0]);
}

/** The last head of each day in WIB up to a size, sizes ascending, and that of the size itself; the newest so many. */
export async function dailyHeadsIn(trx: Trx, size: number, most: number): Promise<SignedHead[]> {
  const { rows } = await sql<HeadRow>`
    select * from (
      select distinct on ((h.time at time zone 'Asia/Jakarta')::date) c.code as cooperative, h.size, h.root, h.time, h.public_key, h.signature
      from log_head h join cooperative c on c.id = h.cooperative_id
      where h.size <= ${size}
      order by (h.time at time zone 'Asia/Jakarta')::date desc, h.size desc
      limit ${most}) as daily
    order by size`.execute(trx);
  return rows.map(signed);
}
