export { backup, move, restore, type TableSum } from './backup.ts';
export { type DatabaseConfig, type DataFolderChoice, readDatabaseConfig } from './config.ts';
export { latestSchema, migrate, schemaOf } from './migrate.ts';
export { type OpenDatabase, openDatabase } from './open.ts';
export { DatabaseRefusal, type DatabaseRefusalCode, databaseRefusals } from './refusals.ts';
export { inScope, outsideScope, type Scope, type ScopeOptions, type ScopeRole, type Work } from './scope.ts';
export { freshStatistics } from './statistics.ts';
export type { Database } from './tables.ts';
