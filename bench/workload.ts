import { randomUUID } from 'node:crypto';
import { addressOf, auditEndpoints, caller, catalogueEndpoints, demandEndpoints, homeEndpoints, memberEndpoints, planningEndpoints } from '@sentra/contract';
import { addDays, dateInWib } from '@sentra/measures';
import type { Ask } from './clients.ts';

/** Something that clients ask, each its own. */
export interface Work {
  readonly what: string;
  readonly writes: boolean;
  readonly next: (client: number, nth: number) => Ask;
}

/** What the office asks all day, with the codes of this order book. */
export async function workloadOf(address: string, key: string, now: number): Promise<Work[]> {
  const call = caller(fetch, address, () => ({ authorization: `Bearer ${key}` }));
  const { rows: orders } = await call(demandEndpoints.orders, { query: { limit: 500 } });
  const { rows: members } = await call(memberEndpoints.list, { query: { limit: 500 } });
  const { rows: parts } = await call(catalogueEndpoints.parts, { query: { limit: 500 } });
  const pick = <T>(from: readonly T[], client: number, nth: number): T => from[(client * 37 + nth) % from.length] as T;
  const get = (path: string): Ask => ({ method: 'GET', path });
  const dueOn = addDays(dateInWib(now), 42);

  const reads: Work[] = [
    { what: 'orders, first page of those open', writes: false, next: () => get(addressOf(demandEndpoints.orders, {})) },
    {
      what: 'orders of a part, closed too',
      writes: false,
      next: (client, nth) => get(addressOf(demandEndpoints.orders, { query: { part: pick(parts, client, nth).code, closed: true } })),
    },
    { what: 'orders, all three years', writes: false, next: () => get(addressOf(demandEndpoints.orders, { query: { closed: true, sort: '-dueOn' } })) },
    { what: 'home', writes: false, next: () => get(addressOf(homeEndpoints.read, {})) },
    { what: 'load of the plan', writes: false, next: () => get(addressOf(planningEndpoints.load, { params: { plan: 'newest' } })) },
    { what: 'a member', writes: false, next: (client, nth) => get(addressOf(memberEndpoints.read, { params: { code: pick(members, client, nth).code } })) },
    { what: 'every write of three years', writes: false, next: () => get(addressOf(auditEndpoints.list, {})) },
  ];
  const write: Work = {
    what: 'an order line is written',
    writes: true,
    next: (client, nth) => {
      const { buyerCode, partCode } = pick(orders, client, nth);
      const code = `UJI-${client}-${randomUUID().slice(0, 13)}`;
      return { ...get(addressOf(demandEndpoints.writeOrder, { params: { code } })), method: 'PUT', body: { buyerCode, partCode, rung: 'firm', quantity: 10 + (nth % 90), dueOn }, headers: { 'idempotency-key': randomUUID() } };
    },
  };
  const every = [...reads, write];
  const mixed: Work = {
    what: 'mixed: nine reads to a write',
    writes: true,
    next: (client, nth) => (nth % 10 === client % 10 ? write : pick(reads, client, nth)).next(client, nth),
  };
  return [...every, mixed];
}
