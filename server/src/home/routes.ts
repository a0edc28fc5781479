import { homeEndpoints } from '@sentra/contract';
import type { Bind } from '../http/index.ts';
import type { Store } from '../store.ts';
import { findAnything, readHome } from './queries/index.ts';

export function homeRoutes(bind: Bind, store: Store): void {
  bind(homeEndpoints.read, ({ actor }) => readHome(store, actor));
  bind(homeEndpoints.find, ({ actor, query }) => findAnything(store, actor, query.text));
}
