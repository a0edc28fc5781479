import { freshen } from '../../scripts/build.mjs';

/** Worker threads and the command line run from `build/`, and a browser is shown its pages, so tests build both first (seconds, and only what changed). */
export default async function setup(): Promise<void> {
  await Promise.all([freshen('server'), freshen('pages')]);
}
