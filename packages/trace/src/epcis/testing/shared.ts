import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Json } from '../json.ts';

/** The published schema and examples stand beside the project; where they are absent, tests that need them are skipped and say so. */
const folder = path.join(import.meta.dirname, '../../../../../../shared/reference/epcis');
export const isHere = existsSync(path.join(folder, 'EPCIS-JSON-Schema.json'));
export const ifHere = isHere ? '' : ' (skipped: ../shared/reference/epcis is not here)';

const read = (file: string): Json => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Json;
export const readSchema = (): object => read('EPCIS-JSON-Schema.json') as object;
export const exampleNames: readonly string[] = isHere ? readdirSync(path.join(folder, 'examples')).filter((name) => name.endsWith('.jsonld')).toSorted() : [];
export const readExample = (name: string): Json => read(`examples/${name}`);
