#!/usr/bin/env node
// The `sentra` command. It runs the build, and makes it first where a source is newer.
import { freshen } from '../../scripts/build.mjs';

await freshen('server');
if (process.argv[2] === 'serve') await freshen('pages');
await import('../../build/sentra.mjs');
