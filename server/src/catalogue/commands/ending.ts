import type { Material, Part } from '@sentra/contract';
import type { Book } from '@sentra/messages';
import { type Actor, may } from '../../actor.ts';
import { type Endable, type EndBody, endIn, inForm, resumeIn } from '../../book/index.ts';
import { writeMembersIn } from '../../members/index.ts';
import { instant, type Store, type Trx, writing } from '../../store.ts';
import { materialIn } from '../queries/materials.ts';
import { readPart } from '../queries/part.ts';
import { catalogueRefusals } from '../refusals.ts';
import { writeCatalogueIn } from './book.ts';

/** Ends a part that nobody needs any more: it takes no new orders, routes and lots, and no plan holds it. */
export async function endPart(store: Store, actor: Actor, code: string, body: EndBody): Promise<Part> {
  may(actor, ['office']);
  await writing(store, actor, async (trx) => {
    const at = instant(store);
    await endIn(trx, partOf(trx, actor, code, at, body.reason), { at, ...body });
    return { code };
  });
  return readPart(store, actor, code);
}

/** Takes an ended part into use again. */
export async function resumePart(store: Store, actor: Actor, code: string): Promise<Part> {
  may(actor, ['office']);
  await writing(store, actor, async (trx) => {
    await resumeIn(trx, partOf(trx, actor, code, instant(store)));
    return { code };
  });
  return readPart(store, actor, code);
}

const partOf = (trx: Trx, actor: Actor, code: string, at: string, reason?: string): Endable => ({
  sheet: 'parts',
  code,
  refusals: catalogueRefusals,
  unknown: () => catalogueRefusals.refuse('unknown-part', { code }),
  write: (book: Book) => writeCatalogueIn(trx, actor, book, at, reason, inForm('parts')),
});

/** Ends a material that nobody needs any more: no new part is cast of it, and no plan melts it. */
export function endMaterial(store: Store, actor: Actor, code: string, body: EndBody): Promise<Material> {
  may(actor, ['office']);
  return writing(store, actor, async (trx) => {
    const at = instant(store);
    await endIn(trx, materialOf(trx, actor, code, at, body.reason), { at, ...body });
    return materialIn(trx, code);
  });
}

/** Takes an ended material into use again. */
export function resumeMaterial(store: Store, actor: Actor, code: string): Promise<Material> {
  may(actor, ['office']);
  return writing(store, actor, async (trx) => {
    await resumeIn(trx, materialOf(trx, actor, code, instant(store)));
    return materialIn(trx, code);
  });
}

const materialOf = (trx: Trx, actor: Actor, code: string, at: string, reason?: string): Endable => ({
  sheet: 'materials',
  code,
  refusals: catalogueRefusals,
  unknown: () => catalogueRefusals.refuse('unknown-material', { code }),
  write: (book: Book) => writeMembersIn(trx, actor, book, at, reason, inForm('materials')),
});
