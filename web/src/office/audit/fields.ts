import type { Language } from '@sentra/contract';
import { gram, isPlainDate, type Rupiah } from '@sentra/measures';
import { sheets, type ColumnDefinition, type SheetKey } from '@sentra/messages';
import type { Figures } from '../../parts/figures.ts';
import { auditWords, fieldWords } from '../../words/audit.ts';
import { historyFieldWords, historyValueWords } from '../../words/history.ts';
import { roleWords } from '../../words/states.ts';

/** The sheet of the workbook that describes a subject of the audit: field names and choices are written once, there. */
const sheetOf: Readonly<Record<string, SheetKey>> = {
  member: 'members',
  foundry: 'foundries',
  figure: 'figures',
  furnace: 'furnaces',
  'heat-offer': 'heatOffers',
  'hour-offer': 'hourOffers',
  material: 'materials',
  part: 'parts',
  stage: 'stages',
  route: 'routes',
  stock: 'stock',
  buyer: 'buyers',
  'buyer-part': 'buyerParts',
  order: 'orders',
  cooperative: 'cooperative',
};

function columnOf(subject: string, field: string): ColumnDefinition | undefined {
  const sheet = sheetOf[subject];
  const columns: Readonly<Record<string, ColumnDefinition>> = sheet === undefined ? {} : sheets[sheet].columns;
  return columns[field];
}

const fields: Readonly<Record<string, Readonly<Record<Language, string>>>> = { ...historyFieldWords, ...fieldWords };
/** Fields whose value stands for something. */
const named: ReadonlySet<string> = new Set(['mode', 'kind', 'state']);
const values: Readonly<Record<string, Readonly<Record<Language, string>>>> = historyValueWords;
/** Amounts of rupiah in fields that no sheet describes. */
const amounts: ReadonlySet<string> = new Set(['total', 'started', 'dropped', 'resized', 'entitlement', 'got']);
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
const spelled = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** What a field is called; one that nobody named keeps its own name. */
export function fieldName(subject: string, field: string, language: Language): string {
  const column = columnOf(subject, field);
  // The unit in brackets belongs to the head of a sheet; here it stands with the value.
  if (column) return column[language].replace(/\s*\((kg|Rp)\)$/, '');
  return fields[field]?.[language] ?? field.replaceAll('_', ' ');
}

/** A value as the reader's language writes it; what is unknown is a dash. */
export function fieldValue(subject: string, field: string, value: unknown, figures: Figures, language: Language): string {
  const column = columnOf(subject, field);
  if (value === undefined || value === null || value === '') return '–';
  if (typeof value === 'boolean') return auditWords[value ? 'yes' : 'no'][language];
  if (Array.isArray(value) && value.some((one) => typeof one === 'object')) return figures.number(value.length);
  if (Array.isArray(value)) return value.map((one) => fieldValue(subject, field, one, figures, language)).join(', ');
  if (typeof value === 'number') return numberSaid(column?.kind ?? (amounts.has(field) ? 'rupiah' : 'number'), value, figures);
  if (typeof value === 'object') return Object.entries(value).map(([name, inner]) => `${fieldName(subject, spelled(name), language)} ${fieldValue(subject, spelled(name), inner, figures, language)}`).join(', ');
  if (typeof value !== 'string') return '–';
  if (field === 'role' && Object.hasOwn(roleWords, value)) return roleWords[value as keyof typeof roleWords][language];
  if (!column && named.has(field)) return values[value]?.[language] ?? value;
  if (column?.kind === 'choice') return column.choices?.[value]?.[language] ?? value;
  if (instant.test(value)) return figures.clock(value, 'full');
  if (isPlainDate(value)) return column?.kind === 'week' ? figures.weekOfYear(value) : figures.date(value, 'short');
  return value;
}

function numberSaid(kind: ColumnDefinition['kind'], value: number, figures: Figures): string {
  if (kind === 'rupiah') return figures.rupiah(value as Rupiah);
  if (kind === 'kilograms') return figures.mass(gram(value), 3);
  if (kind === 'stage') return figures.number(value + 1);
  return figures.number(value, 3);
}
