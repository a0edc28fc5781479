import { catalogueEndpoints } from '@sentra/contract';
import type { Bind } from '../http/index.ts';
import type { Store } from '../store.ts';
import { endMaterial, endPart, resumeMaterial, resumePart } from './commands/ending.ts';
import { writePart } from './commands/part.ts';
import { writeMaterial, writeRoute, writeStock } from './commands/rows.ts';
import { listParts } from './queries/list.ts';
import { readMaterials } from './queries/materials.ts';
import { readPart } from './queries/part.ts';

export function catalogueRoutes(bind: Bind, store: Store): void {
  bind(catalogueEndpoints.materials, ({ actor }) => readMaterials(store, actor));
  bind(catalogueEndpoints.writeMaterial, ({ actor, params, body }) => writeMaterial(store, actor, params.code, body));
  bind(catalogueEndpoints.endMaterial, ({ actor, params, body }) => endMaterial(store, actor, params.code, body));
  bind(catalogueEndpoints.resumeMaterial, ({ actor, params }) => resumeMaterial(store, actor, params.code));
  bind(catalogueEndpoints.parts, ({ actor, query }) => listParts(store, actor, query));
  bind(catalogueEndpoints.part, ({ actor, params }) => readPart(store, actor, params.code));
  bind(catalogueEndpoints.writePart, ({ actor, params, body }) => writePart(store, actor, params.code, body));
  bind(catalogueEndpoints.endPart, ({ actor, params, body }) => endPart(store, actor, params.code, body));
  bind(catalogueEndpoints.resumePart, ({ actor, params }) => resumePart(store, actor, params.code));
  bind(catalogueEndpoints.writeRoute, ({ actor, params, body }) => writeRoute(store, actor, params, body));
  bind(catalogueEndpoints.writeStock, ({ actor, params, body }) => writeStock(store, actor, params, body));
}
