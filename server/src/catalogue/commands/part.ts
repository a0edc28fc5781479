import type { catalogueEndpoints, Part } from '@sentra/contract';
import type { z } from 'zod';
import { sql } from 'kysely';
import { type Actor, may } from '../../actor.ts';
import { recordActs } from '../../audit/index.ts';
import { inForm } from '../../book/index.ts';
import { instant, type Store, type Trx, writing } from '../../store.ts';
import { readPart } from '../queries/part.ts';
import { catalogueRefusals } from '../refusals.ts';
import { writeCatalogueIn } from './book.ts';

export type PartBody = z.output<typeof catalogueEndpoints.writePart.body>;

/** Writes a part with all of its stages; a new code makes a new part. A stage that is left out is removed, unless it is in use. */
export async function writePart(store: Store, actor: Actor, code: string, { reason, stages, ...body }: PartBody): Promise<Part> {
  may(actor, ['office']);
  const { name, family, price, drawing, netMass } = body;
  const part = {
    code, name, family, price, material_code: body.materialCode, pour_mass: body.pourMass, exposure_cost: body.exposureCost,
    ...(netMass !== undefined && { net_mass: netMass }),
    ...(drawing !== undefined && { drawing }),
  };
  const rows = stages.map((stage, index) => ({
    part_code: code, stage: index, process: stage.process, setup_hours: stage.setupHours, setup_cost: stage.setupCost,
    min_lot: stage.minLot, tools: stage.tools, lead_weeks: stage.leadWeeks, hold_cost: stage.holdCost,
  }));
  await writing(store, actor, async (trx) => {
    await writeCatalogueIn(trx, actor, { parts: [part], stages: rows }, instant(store), reason, inForm('parts'));
    await removeStages(trx, actor, code, rows.length, reason);
    return { code };
  });
  return readPart(store, actor, code);
}

interface StageUse {
  readonly stage: number;
  readonly routes: number;
  readonly lots: number;
  readonly pieces: number;
}

/** Removes the stages from this number on. What somebody is qualified for, has been given to make, or has lying there, is in use. */
async function removeStages(trx: Trx, actor: Actor, part: string, from: number, reason: string | undefined): Promise<void> {
  const { rows } = await sql<StageUse>`
    select s.stage,
      (select count(*) from route r where r.part_code = s.part_code and r.stage = s.stage) as routes,
      (select count(*) from lot l where l.part_code = s.part_code and l.stage = s.stage) as lots,
      coalesce((select quantity from stock k where k.part_code = s.part_code and k.stage = s.stage), 0) as pieces
    from stage s where s.part_code = ${part} and s.stage >= ${from} order by s.stage`.execute(trx);
  const used = rows.find(({ routes, lots, pieces }) => routes + lots + pieces > 0);
  if (used) throw catalogueRefusals.refuse('stage-in-use', { part, stage: used.stage + 1, uses: usesOf(used) });
  if (rows.length === 0) return;
  const removed = await trx
    .deleteFrom('stage')
    .where('part_code', '=', part)
    .where('stage', '>=', from)
    .returning(['part_code', 'stage', 'process', 'setup_hours', 'setup_cost', 'min_lot', 'tools', 'lead_weeks', 'hold_cost'])
    .execute();
  await recordActs(trx, actor, removed.map((stage) => ({ act: 'stage.removed', subject: 'stage', subjectCode: `${part}/${stage.stage}`, reason, before: stage, after: null })));
}

/** Counts stand with signs that both languages read alike. */
const usesOf = ({ routes, lots, pieces }: StageUse): string =>
  [routes > 0 && `kelayakan/routes ${routes}`, lots > 0 && `lot/lots ${lots}`, pieces > 0 && `stok/stock ${pieces}`].filter((use) => use !== false).join(', ');
