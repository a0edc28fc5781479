import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Problem } from '../problem/problem.ts';
import { readProblem } from '../problem/problem.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../..');
const planning = path.join(root, '../shared/planning');

/** The referee and its instances stand beside the project; where they are absent, tests that need them are skipped and say so. */
export const referee = existsSync(path.join(planning, 'check.mjs')) ? path.join(planning, 'check.mjs') : null;

export const instanceFile = (name: string) => path.join(planning, 'instances', `${name}.json.gz`);

export const readInstance = (name: string): Problem => readProblem(JSON.parse(gunzipSync(readFileSync(instanceFile(name))).toString()));

export interface Known {
  bound: number;
  linearRelaxation: number;
  making: number;
  firstGoodPlan: number;
}

export const readKnown = (): Record<string, Known> => JSON.parse(readFileSync(path.join(planning, 'known.json'), 'utf8')) as Record<string, Known>;
