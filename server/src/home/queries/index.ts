export { findAnything } from './find.ts';
export { readHome } from './home.ts';
