import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Problem, readProblem } from '@sentra/planner';
import { projectRoot } from '../../server/src/entrypoints.ts';

/** What is known of an instance from elsewhere; thousands of rupiah. */
export interface Known {
  readonly bound: number;
  /** The making in the bound: what castings cost however well one plans. */
  readonly making: number;
  /** Simulated annealing on whole lots, 30 s of one thread. */
  readonly firstGoodPlan: number;
}

export interface Instance {
  readonly name: string;
  readonly file: string;
  readonly known: Known;
}

export const referenceFolder = (): string => path.resolve(projectRoot(), '../shared/planning');

/** Every instance that stands beside the project, or null where none does. */
export function readInstances(): Instance[] | null {
  const folder = referenceFolder();
  const file = path.join(folder, 'known.json');
  if (!existsSync(file)) return null;
  const known = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Known>;
  return Object.entries(known).map(([name, figures]) => ({ name, known: figures, file: path.join(folder, 'instances', `${name}.json.gz`) }));
}

/** The instance of a name; without it, the bench ends here and says what is needed. */
export function instanceNamed(wanted: string): Instance {
  const instance = readInstances()?.find(({ name }) => name === wanted);
  if (instance) return instance;
  console.error(`The instance ${wanted} is not here: ../shared/planning beside the project is needed.`);
  process.exit(2);
}

export const problemOf = ({ file }: Instance): Problem => readProblem(JSON.parse(gunzipSync(readFileSync(file)).toString()));
