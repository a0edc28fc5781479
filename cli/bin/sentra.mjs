#!/usr/bin/env node
// The `sentra` command. It runs the build, and makes it first where a source is newer.
import { freshen } from '../../scripts/build.mjs';

await freshen('server');
await import('../../build/sentra.mjs');
