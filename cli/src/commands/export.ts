import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { sheetKeys } from '@sentra/messages';
import { exportPlan, exportProblem, exportSheet, exportWorkbook } from '@sentra/server';
import { exactly, readArguments, type Command } from '../command.ts';
import { actingIn } from '../cooperative.ts';
import { dataOption, withStore } from '../database.ts';
import { writeWhole } from '../files.ts';
import { exits, UsageError } from '../outcome.ts';

export const exportBook: Command = {
  usage: 'sentra export --out FILE.xlsx | FOLDER/ | problem.json [--plan newest|VERSION] [--cooperative CODE] [--language id|en] [--data DIR]',
  summary: 'Writes the order book: a workbook (.xlsx), a folder of CSV files (a name that ends in /), or a planning problem (.json); with --plan, that plan as JSON.',
  async run(args) {
    const { positionals, values } = readArguments(args, { cooperative: { type: 'string' }, ...dataOption, out: { type: 'string' }, plan: { type: 'string' }, language: { type: 'string' } });
    exactly(positionals, []);
    const out = values.out;
    if (!out) throw new UsageError('--out is missing: the file or folder to write.');
    const language = values.language ?? 'id';
    if (language !== 'id' && language !== 'en') throw new UsageError(`--language is "${language}"; it can be "id" or "en".`);
    return withStore(values.data, async (store) => {
      const actor = await actingIn(store, { cooperative: values.cooperative });
      if (values.plan !== undefined) await writeWhole(out, (await exportPlan(store, actor, planNamed(values.plan))).content);
      else if (out.endsWith('.xlsx')) await writeWhole(out, (await exportWorkbook(store, actor, language)).content);
      else if (out.endsWith('.json')) await writeWhole(out, (await exportProblem(store, actor)).content);
      else if (out.endsWith('/')) await writeSheets(out, (key) => exportSheet(store, actor, key, language));
      else throw new UsageError(`--out is "${out}"; its name must end in .xlsx, .json or /.`);
      console.log(`written: ${out}`);
      return exits.ok;
    });
  },
};

async function writeSheets(folder: string, sheet: (key: string) => Promise<{ fileName: string; content: string | Buffer }>): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const key of sheetKeys) {
    const { fileName, content } = await sheet(key);
    await writeWhole(path.join(folder, fileName), content);
  }
}

function planNamed(text: string): 'newest' | number {
  if (text === 'newest') return text;
  const version = Number(text);
  if (Number.isInteger(version) && version > 0) return version;
  throw new UsageError(`--plan is "${text}"; it can be "newest" or the number of a version.`);
}
