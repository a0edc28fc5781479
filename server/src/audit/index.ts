export { recordActs, type Act } from './commands.ts';
export { listAudit } from './queries.ts';
export { auditRoutes } from './routes.ts';
