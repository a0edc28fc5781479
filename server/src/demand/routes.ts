import { demandEndpoints } from '@sentra/contract';
import type { Bind } from '../http/index.ts';
import type { Store } from '../store.ts';
import { dropPartNumber, writeBuyer } from './commands/buyer.ts';
import { endBuyer, resumeBuyer } from './commands/ending.ts';
import { closeOrder, reopenOrder, writeOrder } from './commands/order.ts';
import { listBuyers, readBuyer } from './queries/buyers.ts';
import { listOrders, readOrder } from './queries/orders.ts';

export function demandRoutes(bind: Bind, store: Store): void {
  bind(demandEndpoints.buyers, ({ actor, query }) => listBuyers(store, actor, query));
  bind(demandEndpoints.buyer, ({ actor, params }) => readBuyer(store, actor, params.code));
  bind(demandEndpoints.writeBuyer, ({ actor, params, body }) => writeBuyer(store, actor, params.code, body));
  bind(demandEndpoints.endBuyer, ({ actor, params, body }) => endBuyer(store, actor, params.code, body));
  bind(demandEndpoints.resumeBuyer, ({ actor, params }) => resumeBuyer(store, actor, params.code));
  bind(demandEndpoints.dropPartNumber, ({ actor, params, query }) => dropPartNumber(store, actor, params.code, query));
  bind(demandEndpoints.orders, ({ actor, query }) => listOrders(store, actor, query));
  bind(demandEndpoints.order, ({ actor, params }) => readOrder(store, actor, params.code));
  bind(demandEndpoints.writeOrder, ({ actor, params, body }) => writeOrder(store, actor, params.code, body));
  bind(demandEndpoints.closeOrder, ({ actor, params, body }) => closeOrder(store, actor, params.code, body.reason));
  bind(demandEndpoints.reopenOrder, ({ actor, params }) => reopenOrder(store, actor, params.code));
}
