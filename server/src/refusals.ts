import { peopleRefusals } from './access/index.ts';
import { actorRefusals } from './actor.ts';
import { catalogueRefusals } from './catalogue/index.ts';
import { cooperativeRefusals } from './cooperative/index.ts';
import { databaseRefusals } from './database/index.ts';
import { demandRefusals } from './demand/index.ts';
import { exchangeRefusals } from './exchange/index.ts';
import { httpRefusals, uploadRefusals } from './http/index.ts';
import { memberRefusals } from './members/index.ts';
import { pagingRefusals } from './paging/index.ts';
import { planningRefusals } from './planning/index.ts';
import type { RefusalTable } from './refusal.ts';
import { epcisRefusals, traceRefusals } from './trace/index.ts';

/** Every refusal that leaves the server, noun by noun. */
export const refusalTables: readonly Pick<RefusalTable, 'noun' | 'entries'>[] = [
  actorRefusals, catalogueRefusals, cooperativeRefusals, databaseRefusals, demandRefusals, epcisRefusals, exchangeRefusals,
  httpRefusals, memberRefusals, pagingRefusals, peopleRefusals, planningRefusals, traceRefusals, uploadRefusals,
];
