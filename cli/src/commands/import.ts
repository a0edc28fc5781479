import { isPlainDate, type PlainDate } from '@sentra/measures';
import { applyImport, previewImport } from '@sentra/server';
import path from 'node:path';
import { exactly, readArguments, type Command } from '../command.ts';
import { actingIn, cooperativeOptions } from '../cooperative.ts';
import { dataOption, withStore } from '../database.ts';
import { readBytes } from '../files.ts';
import { exits, UsageError } from '../outcome.ts';

export const importFile: Command = {
  usage: 'sentra import FILE.xlsx|.csv|.json[.gz] [--cooperative CODE | --new CODE --name NAME] [--first-week YYYY-MM-DD] [--numbers id|iso] [--dry-run] [--reason TEXT] [--data DIR]',
  summary: 'Reads a workbook, a CSV of one sheet, or a planning problem into a cooperative, all of it or nothing. --dry-run only says what would change.',
  async run(args) {
    const { positionals, values } = readArguments(args, {
      ...cooperativeOptions, ...dataOption, 'first-week': { type: 'string' }, numbers: { type: 'string' }, 'dry-run': { type: 'boolean' }, reason: { type: 'string' },
    });
    const [file = ''] = exactly(positionals, ['FILE']);
    const numbers = values.numbers;
    if (numbers !== undefined && numbers !== 'id' && numbers !== 'iso') throw new UsageError(`--numbers is "${numbers}"; it can be "id" (1.234,5) or "iso" (1234.5).`);
    const content = await readBytes(file);
    return withStore(values.data, async (store) => {
      const actor = await actingIn(store, values);
      const preview = await previewImport(store, actor, { fileName: path.basename(file), content, numbers, firstWeek: mondayIn(values['first-week']) });
      for (const one of preview.sheets) console.log(`${one.en}: ${one.new} new, ${one.changed} changed, ${one.unchanged} unchanged`);
      for (const note of preview.notes) console.log(note.en);
      for (const error of preview.errors) console.error([error.sheet, error.row && `row ${error.row}`, error.column, error.value && `"${error.value}"`, error.en].filter(Boolean).join(' · '));
      if (preview.moreErrors > 0) console.error(`and ${preview.moreErrors} more`);
      if (preview.state === 'refused' || preview.id === null) return exits.input;
      if (values['dry-run']) return exits.ok;
      await applyImport(store, actor, preview.id, values.reason);
      console.log('imported');
      return exits.ok;
    });
  },
};

function mondayIn(text: string | undefined): PlainDate | undefined {
  if (text === undefined || isPlainDate(text)) return text;
  throw new UsageError(`--first-week is "${text}"; it must be a date written YYYY-MM-DD.`);
}
