export { changeCooperative, changeCooperativeIn, foundCooperative, systemActor, takeTurnIn, type CooperativeChange } from './commands.ts';
export { cooperativeCodes, cooperativeIn, cooperativeNamed, readCooperative } from './queries.ts';
export { cooperativeRefusals } from './refusals.ts';
export { cooperativeRoutes } from './routes.ts';
