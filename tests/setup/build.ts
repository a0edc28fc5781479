import { freshen } from '../../scripts/build.mjs';

/** Worker threads and the command line run from `build/`, so tests build it first (about a second). */
export default async function setup(): Promise<void> {
  await freshen('server');
}
