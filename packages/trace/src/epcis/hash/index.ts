export { eventHash, eventHashes } from './eventHash.ts';
export { preHash } from './preHash.ts';
export type { HashOptions, HashVersion } from './rules.ts';
