import { type Language, mondayOf } from '@sentra/measures';
import { type Book, csvFileName, definitionOf, problemOfBook, type Row, type SheetKey, sheetKeys, sheetNamed, templateWorkbook, writeCsv, writeWorkbook } from '@sentra/messages';
import { type Actor, may } from '../../actor.ts';
import { cooperativeIn } from '../../cooperative/index.ts';
import { basisOf, type PlanName, votedSharesIn, withTargets } from '../../planning/index.ts';
import { reading, type Store, today } from '../../store.ts';
import { exchangeRefusals } from '../refusals.ts';
import { bookIn } from './book.ts';

/** A file to be kept under its name. */
export interface ExportedFile {
  readonly fileName: string;
  readonly content: Buffer | string;
}

/** The order book as a workbook. */
export async function exportWorkbook(store: Store, actor: Actor, language: Language): Promise<ExportedFile> {
  may(actor, ['office', 'auditor']);
  const { book, stamp } = await stamped(store, actor);
  return { fileName: `${stamp}.xlsx`, content: Buffer.from(await writeWorkbook(book, { language })) };
}

/** An empty workbook to fill in. It says nothing of the cooperative, and so everybody may have it. */
export async function exportTemplate(language: Language): Promise<ExportedFile> {
  return { fileName: { id: 'sentra-templat.xlsx', en: 'sentra-template.xlsx' }[language], content: Buffer.from(await templateWorkbook(language)) };
}

/** One sheet as CSV, as spreadsheets in that language expect it: `;` and `1.234,5`, or `,` and `1234.5`. */
export async function exportSheet(store: Store, actor: Actor, sheet: string, language: Language): Promise<ExportedFile> {
  may(actor, ['office', 'auditor']);
  const key = sheetNamed(sheet);
  if (key === null) throw exchangeRefusals.refuse('unknown-sheet', { sheet, known: sheetKeys.map((one) => definitionOf(one).name[language]).join(', ') });
  const { book, stamp } = await stamped(store, actor);
  const style = language === 'id' ? ({ separator: ';', numbers: 'id', language } as const) : ({ separator: ',', numbers: 'iso', language } as const);
  return { fileName: `${stamp}-${csvFileName(key, style)}`, content: writeCsv<SheetKey>(key, rowsIn(book, key), style) };
}

const rowsIn = (book: Book, key: SheetKey): readonly Row<SheetKey>[] => book[key] ?? [];

/** The order book as a planning problem from the week that a plan made now would begin with; or the very problem that a plan answers. */
export async function exportProblem(store: Store, actor: Actor, plan?: PlanName): Promise<ExportedFile> {
  may(actor, ['office', 'auditor', 'coach']);
  const { book, stamp } = await stamped(store, actor);
  if (plan !== undefined) {
    const { problem, record } = await basisOf(store, actor, plan);
    return { fileName: `${stamp}-problem-${record.version}.json`, content: JSON.stringify(problem) };
  }
  const firstWeek = book.cooperative?.[0]?.first_week ?? mondayOf(today(store));
  const { problem } = problemOfBook(book, { firstWeek });
  const shares = await reading(store, actor, (trx) => votedSharesIn(trx, problem));
  return { fileName: `${stamp}-problem.json`, content: JSON.stringify(shares ? withTargets(problem, shares.sharing) : problem) };
}

/** A plan in the form of PROBLEM.md. */
export async function exportPlan(store: Store, actor: Actor, name: PlanName): Promise<ExportedFile> {
  may(actor, ['office', 'auditor', 'coach']);
  const { code } = await reading(store, actor, cooperativeIn);
  const { plan, record } = await basisOf(store, actor, name);
  return { fileName: `${code}-${today(store)}-plan-${record.version}.json`, content: JSON.stringify(plan) };
}

/** The Book, and what the names of files of it begin with. */
async function stamped(store: Store, actor: Actor): Promise<{ book: Book; stamp: string }> {
  return reading(store, actor, async (trx) => ({ book: await bookIn(trx), stamp: `${(await cooperativeIn(trx)).code}-${today(store)}` }));
}
