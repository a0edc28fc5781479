import { auditEndpoints } from '@sentra/contract';
import type { Bind } from '../http/index.ts';
import type { Store } from '../store.ts';
import { listAudit } from './queries.ts';

export function auditRoutes(bind: Bind, store: Store): void {
  bind(auditEndpoints.list, ({ actor, query }) => listAudit(store, actor, query));
}
