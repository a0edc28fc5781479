import { logEndpoints as endpoints, traceEndpoints } from '@sentra/contract';
import type { Bind } from '../http/index.ts';
import type { Store } from '../store.ts';
import type { LogKeys } from './keys.ts';
import { findThings, startOfTrace } from './page/queries/find.ts';
import { readThing } from './page/queries/thing.ts';
import { exportLog } from './queries/export.ts';
import { proveEvent, proveGrowth, readHead } from './queries/proof.ts';

export function logRoutes(bind: Bind, store: Store, keys: LogKeys): void {
  bind(endpoints.head, ({ actor }) => readHead(store, actor, keys));
  bind(endpoints.proof, ({ actor, params, query }) => proveEvent(store, actor, keys, params.event, query.declared));
  bind(endpoints.growth, ({ actor, query }) => proveGrowth(store, actor, keys, query));
  bind(endpoints.export, ({ actor }) => exportLog(store, actor, keys));
}

export function traceRoutes(bind: Bind, store: Store): void {
  bind(traceEndpoints.start, ({ actor }) => startOfTrace(store, actor));
  bind(traceEndpoints.find, ({ actor, query }) => findThings(store, actor, query.text));
  bind(traceEndpoints.thing, ({ actor, params }) => readThing(store, actor, params.key));
}
