import { memberEndpoints } from '@sentra/contract';
import type { Bind } from '../http/index.ts';
import type { Store } from '../store.ts';
import { endFurnace, resumeFurnace } from './commands/ending.ts';
import { addCooperativeFigure, addFigure, writeFurnace, writeMember } from './commands/member.ts';
import { offer } from './commands/offers.ts';
import { setWorkingWeek } from './commands/workingWeek.ts';
import { readCooperativeFigures } from './queries/figures.ts';
import { listMembers } from './queries/list.ts';
import { readMember } from './queries/member.ts';
import { readOffers } from './queries/offers.ts';
import { readWorkingWeek } from './queries/workingWeek.ts';

export function memberRoutes(bind: Bind, store: Store): void {
  bind(memberEndpoints.list, ({ actor, query }) => listMembers(store, actor, query));
  bind(memberEndpoints.read, ({ actor, params }) => readMember(store, actor, params.code));
  bind(memberEndpoints.write, ({ actor, params, body }) => writeMember(store, actor, params.code, body));
  bind(memberEndpoints.writeFurnace, ({ actor, params, body }) => writeFurnace(store, actor, params.code, params.furnace, body));
  bind(memberEndpoints.endFurnace, ({ actor, params, body }) => endFurnace(store, actor, params, body));
  bind(memberEndpoints.resumeFurnace, ({ actor, params }) => resumeFurnace(store, actor, params));
  bind(memberEndpoints.addFigure, ({ actor, params, body }) => addFigure(store, actor, params.code, body));
  bind(memberEndpoints.cooperativeFigures, ({ actor }) => readCooperativeFigures(store, actor));
  bind(memberEndpoints.addCooperativeFigure, ({ actor, body }) => addCooperativeFigure(store, actor, body));
  bind(memberEndpoints.offers, ({ actor, params, query }) => readOffers(store, actor, params.code, query));
  bind(memberEndpoints.offer, ({ actor, params, body }) => offer(store, actor, params.code, body));
  bind(memberEndpoints.workingWeek, ({ actor, params }) => readWorkingWeek(store, actor, params.code));
  bind(memberEndpoints.setWorkingWeek, ({ actor, params, body }) => setWorkingWeek(store, actor, params.code, body));
}
