import { cooperativeEndpoints } from '@sentra/contract';
import type { Bind } from '../http/index.ts';
import type { Store } from '../store.ts';
import { changeCooperative } from './commands.ts';
import { readCooperative } from './queries.ts';

export function cooperativeRoutes(bind: Bind, store: Store): void {
  bind(cooperativeEndpoints.read, ({ actor }) => readCooperative(store, actor));
  bind(cooperativeEndpoints.change, ({ actor, body }) => changeCooperative(store, actor, body));
}
