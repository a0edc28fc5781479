export { findAnything, readHome } from './queries/index.ts';
export { homeRoutes } from './routes.ts';
