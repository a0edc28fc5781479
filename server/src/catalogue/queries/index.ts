export { listParts, type PartListRequest } from './list.ts';
export { readMaterials } from './materials.ts';
export { readPart, routesIn } from './part.ts';
