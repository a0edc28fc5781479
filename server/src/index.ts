export { addPerson, setPassword } from './access/index.ts';
export { type Actor } from './actor.ts';
export { cooperativeCodes, cooperativeNamed, foundCooperative, systemActor } from './cooperative/index.ts';
export { backup, type DatabaseConfig, migrate, move, openDatabase, readDatabaseConfig, restore, type TableSum } from './database/index.ts';
export { applyImport, exportPlan, exportProblem, exportSheet, exportWorkbook, previewImport } from './exchange/index.ts';
export { serve, type Served, type StartStep } from './serve.ts';
export { type Store } from './store.ts';
