import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../server/src/entrypoints.ts';
import { markdown, type Table } from './figures.ts';
import { loadNow, machine } from './machine.ts';

/** Every bench that writes a page, in the order of the summary. */
const benches = ['start', 'import', 'pages', 'api', 'planner', 'replan', 'worth', 'trace'] as const;
export type BenchName = (typeof benches)[number];

export interface Section {
  readonly title: string;
  readonly table?: Table;
  /** What one must know to read the table. */
  readonly text?: string;
}

export interface BenchPage {
  readonly name: BenchName;
  readonly title: string;
  /** What is measured, and how. */
  readonly how: string;
  /** The figures for the summary: what, value. */
  readonly short: Table;
  readonly sections: readonly Section[];
  readonly at: Date;
  /** The load of the machine when the bench began. */
  readonly loadBefore: string;
}

const folder = () => path.join(projectRoot(), 'docs/benchmarks');
const fileOf = (name: BenchName) => path.join(folder(), `${name}.md`);

/** Prints the figures and writes them as the bench's page; the summary follows from the pages. */
export function publish(page: BenchPage): void {
  const sections = page.sections.map(({ title, table, text }) => [`## ${title}`, text, table && markdown(table)].filter(Boolean).join('\n\n'));
  const measured = `Measured ${machine(page.at)}. Load of the machine: ${page.loadBefore} before, ${loadNow()} after. Again with \`npm run bench ${page.name}\`.`;
  const text = [`# ${page.title}`, page.how, measured, shortHead, markdown([['what', 'measured'], ...page.short]), ...sections].join('\n\n');
  console.log(`${text}\n`);
  mkdirSync(folder(), { recursive: true });
  writeFileSync(fileOf(page.name), `${text}\n`);
  summarise();
}

const shortHead = '## In short';

/** The summary holds what the pages say in short, and nothing else: a figure that was not measured cannot come into it. */
function summarise(): void {
  const written = benches.filter((name) => existsSync(fileOf(name))).map((name) => shortOf(name, readFileSync(fileOf(name), 'utf8')));
  const head = ['# Benchmarks', `\`npm run bench\` measures everything again and rewrites these pages; \`npm run bench ${benches[0]}\` (or ${benches.slice(1).map((name) => `\`${name}\``).join(', ')}) one. How plans are made stands in [planning](../planning.md).`];
  writeFileSync(path.join(folder(), 'README.md'), `${[...head, ...written].join('\n\n')}\n`);
}

function shortOf(name: BenchName, text: string): string {
  const title = /^# (.+)$/m.exec(text)?.[1] ?? name;
  const measured = /^Measured .+$/m.exec(text)?.[0] ?? '';
  const table = text.split(`${shortHead}\n\n`)[1]?.split('\n\n')[0] ?? '';
  return `## [${title}](${name}.md)\n\n${table}\n\n${measured}`;
}
