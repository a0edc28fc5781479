export { decideCatalogueIn, writeCatalogueIn, type CatalogueDecisions } from './commands/book.ts';
export { writePart, type PartBody } from './commands/part.ts';
export { writeMaterial, writeRoute, writeStock, type MaterialBody, type RouteBody, type StockBody } from './commands/rows.ts';
export { catalogueBookIn, catalogueSheets, type CatalogueBook } from './queries/book.ts';
export { listParts, type PartListRequest } from './queries/list.ts';
export { readMaterials } from './queries/materials.ts';
export { readPart, routesIn } from './queries/part.ts';
export { catalogueRefusals } from './refusals.ts';
export { catalogueRoutes } from './routes.ts';
