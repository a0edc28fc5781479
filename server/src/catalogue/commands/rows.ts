import type { catalogueEndpoints, Material, Part, Route } from '@sentra/contract';
import type { z } from 'zod';
import { type Actor, may } from '../../actor.ts';
import { inForm } from '../../book/index.ts';
import { writeMembersIn } from '../../members/index.ts';
import { instant, type Store, type Trx, writing } from '../../store.ts';
import { materialIn } from '../queries/materials.ts';
import { readPart, routesIn } from '../queries/part.ts';
import { catalogueRefusals } from '../refusals.ts';
import { writeCatalogueIn } from './book.ts';

export type MaterialBody = z.output<typeof catalogueEndpoints.writeMaterial.body>;
export type RouteBody = z.output<typeof catalogueEndpoints.writeRoute.body>;
export type StockBody = z.output<typeof catalogueEndpoints.writeStock.body>;

/** Writes a material; a new code makes a new one. Parts that are cast of it go on being so. */
export function writeMaterial(store: Store, actor: Actor, code: string, { reason, name, kind, standard, source }: MaterialBody): Promise<Material> {
  may(actor, ['office']);
  const row = { code, name, kind, ...(standard !== undefined && { standard }), ...(source !== undefined && { source }) };
  return writing(store, actor, async (trx) => {
    await writeMembersIn(trx, actor, { materials: [row] }, instant(store), reason, inForm('materials'));
    return materialIn(trx, code);
  });
}

/** Says that a member may run a stage of a part, is in coaching for it, or is suspended from it. */
export function writeRoute(store: Store, actor: Actor, { code, member, stage }: { code: string; member: string; stage: number }, { reason, ...body }: RouteBody): Promise<Route> {
  may(actor, ['office', 'coach']);
  const { state, evidence, expiresOn } = body;
  const row = {
    member_code: member, part_code: code, stage, state, yield: body.yield,
    hours_per_piece: body.hoursPerPiece, cost_per_piece: body.costPerPiece, value_per_piece: body.valuePerPiece,
    ...(evidence !== undefined && { evidence }),
    ...(expiresOn !== undefined && { expires_on: expiresOn }),
  };
  return writing(store, actor, async (trx) => {
    await refuseUnknownStage(trx, code, stage);
    await writeCatalogueIn(trx, actor, { routes: [row] }, instant(store), reason, inForm('routes'));
    const [route] = await routesIn(trx, { part: code, member, stage });
    if (!route) throw catalogueRefusals.refuse('unknown-route', { part: code, member, stage: stage + 1 });
    return route;
  });
}

/** States the good pieces on hand after a stage. */
export async function writeStock(store: Store, actor: Actor, { code, stage }: { code: string; stage: number }, { reason, quantity, asOf }: StockBody): Promise<Part> {
  may(actor, ['office']);
  await writing(store, actor, async (trx) => {
    await refuseUnknownStage(trx, code, stage);
    await writeCatalogueIn(trx, actor, { stock: [{ part_code: code, stage, quantity, ...(asOf !== undefined && { as_of: asOf }) }] }, instant(store), reason, inForm('stock'));
    return { code };
  });
  return readPart(store, actor, code);
}

async function refuseUnknownStage(trx: Trx, part: string, stage: number): Promise<void> {
  const stages = await trx.selectFrom('stage').select(['stage', 'process']).where('part_code', '=', part).orderBy('stage').execute();
  if (stages.some((one) => one.stage === stage)) return;
  if (!(await trx.selectFrom('part').select('code').where('code', '=', part).executeTakeFirst())) throw catalogueRefusals.refuse('unknown-part', { code: part });
  throw catalogueRefusals.refuse('unknown-stage', { part, stage: stage + 1, stages: stages.map((one) => `${one.stage + 1} ${one.process}`).join(', ') || '—' });
}
