import { planningEndpoints as endpoints } from '@sentra/contract';
import type { Bind } from '../http/index.ts';
import type { Store } from '../store.ts';
import { releasePlan, withdrawLot } from './commands/release.ts';
import { cancelPlanning, type Planner, startPlanning } from './planner.ts';
import { comparePlanVersions } from './queries/compare.ts';
import { readCosts } from './queries/costs.ts';
import { readHeats, readLoad } from './queries/load.ts';
import { listLots, listReleasedLots } from './queries/lots.ts';
import { listPlans, readPlanRow } from './queries/plans.ts';
import { listRuns, readRun } from './queries/runs.ts';
import { readShares } from './queries/shares.ts';
import { whyOrder, whyShare } from './queries/why.ts';

export function planningRoutes(bind: Bind, store: Store, planner: Planner): void {
  bind(endpoints.start, ({ actor, body }) => startPlanning(store, actor, planner, body));
  bind(endpoints.runs, ({ actor }) => listRuns(store, actor));
  bind(endpoints.run, ({ actor, params }) => readRun(store, actor, params.id));
  bind(endpoints.cancel, ({ actor, params }) => cancelPlanning(store, actor, planner, params.id));
  bind(endpoints.plans, ({ actor }) => listPlans(store, actor));
  bind(endpoints.plan, ({ actor, params }) => readPlanRow(store, actor, params.plan));
  bind(endpoints.load, ({ actor, params, query }) => readLoad(store, actor, params.plan, query));
  bind(endpoints.lots, ({ actor, params, query }) => listLots(store, actor, params.plan, query));
  bind(endpoints.heats, ({ actor, params, query }) => readHeats(store, actor, params.plan, query));
  bind(endpoints.why, ({ actor, params }) => whyOrder(store, actor, params.plan, params.order));
  bind(endpoints.shares, ({ actor, params }) => readShares(store, actor, params.plan));
  bind(endpoints.shareWhy, ({ actor, params }) => whyShare(store, actor, params.plan, params.member));
  bind(endpoints.costs, ({ actor, params }) => readCosts(store, actor, params.plan));
  bind(endpoints.compare, ({ actor, params }) => comparePlanVersions(store, actor, params.plan, params.other));
  bind(endpoints.release, ({ actor, params, body }) => releasePlan(store, actor, params.plan, body));
  bind(endpoints.withdrawLot, ({ actor, params, body }) => withdrawLot(store, actor, params.code, body.reason));
  bind(endpoints.releasedLots, ({ actor, query }) => listReleasedLots(store, actor, query));
}
