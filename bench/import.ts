// Imports the planning problem large-1 as a new cooperative on each database.
// usage: node build/bench-import.mjs
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { applyImport, foundCooperative, migrate, openDatabase, previewImport } from '@sentra/server';
import { projectRoot } from '../server/src/entrypoints.ts';
import { onEachEngine } from './engines.ts';
import { count, seconds, timed } from './figures.ts';
import { loadNow } from './machine.ts';
import { publish } from './page.ts';

const file = path.resolve(projectRoot(), '../shared/planning/instances/large-1.json.gz');
if (!existsSync(file)) {
  console.log('The import was left out: the instance ../shared/planning/instances/large-1.json.gz beside the project is needed.');
  process.exit(0);
}
const at = new Date();
const loadBefore = loadNow();
const content = readFileSync(file);
/** The first run reads code and plans statements for the first time; the second is that of a server that has run for a while. */
const runs = ['first', 'second'];
const rows: string[][] = [];
const short: string[][] = [];
let size = '';

const leftOut = await onEachEngine(async (engine) => {
  const database = await openDatabase(engine.config);
  try {
    await migrate(database);
    const store = { database, clock: Date.now };
    for (const run of runs) {
      const code = `large-${run}`;
      const actor = await foundCooperative(store, { code, name: 'Large', isSample: true });
      const preview = await timed(() => previewImport(store, actor, { fileName: 'large-1.json.gz', content }));
      const { id, sheets, errors } = preview.value;
      if (id === null) throw new Error(`The import was refused: ${errors[0]?.en ?? ''}`);
      const apply = await timed(() => applyImport(store, actor, id, undefined));
      size = sheets.filter((sheet) => sheet.new > 0).map((sheet) => `${count(sheet.new)} ${sheet.en.toLowerCase()}`).join(', ');
      rows.push([engine.name, run, seconds(preview.took), seconds(apply.took), seconds(preview.took + apply.took)]);
      if (run === 'second') short.push([`import of large, ${engine.name}: preview and apply`, `${seconds(preview.took)} and ${seconds(apply.took)}`]);
    }
  } finally {
    await database.close();
  }
});

publish({
  name: 'import',
  title: 'Import of a large order book',
  how: `The instance \`large-1\` (${size}) comes into an empty cooperative. The preview reads and checks the file and says what would change; applying writes it with an audit entry a row, in one transaction that is on disk when it ends. In a process that has just started, and again as a second cooperative in the same process.`,
  short,
  sections: [{ title: 'Each import', table: [['database', 'run', 'preview', 'apply', 'both'], ...rows], text: leftOut.join('\n') }],
  at,
  loadBefore,
});
