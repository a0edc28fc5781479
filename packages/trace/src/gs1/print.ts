import type { Element } from './element.ts';
import { groupSeparator } from './elementString.ts';
import { definitionOf } from './table/table.ts';

type Printed = Pick<Element, 'ai' | 'value'>;

/**
 * Elements as people read them on a label. A bracket within a value is written `\(`.
 *
 * @example bracketed([{ ai: '01', value: '09506000134352' }, { ai: '10', value: 'H(1)' }]) // '(01)09506000134352(10)H\\(1)'
 */
export const bracketed = (elements: readonly Printed[]): string => elements.map(({ ai, value }) => `(${ai})${value.replaceAll('(', '\\(')}`).join('');

export interface ElementStringForm {
  /** `^` for people and tests, `gs` for ASCII 29 as a scanner sends it. */
  readonly separator?: '^' | 'gs';
  /** Elements of predefined length first: one separator fewer. Else the order is kept. */
  readonly fixedFirst?: boolean;
}

const isFixed = ({ ai }: Printed) => definitionOf(ai)?.fixed === true;

/**
 * Elements as a bar code holds them: a separator in front, and after each element that has no predefined length, but not after the last (General Specifications 7.8.6).
 *
 * @example elementString([{ ai: '10', value: 'H1' }, { ai: '01', value: '09506000134352' }], { fixedFirst: true }) // '^010950600013435210H1'
 */
export function elementString(elements: readonly Printed[], { separator = '^', fixedFirst = false }: ElementStringForm = {}): string {
  const ordered = fixedFirst ? [...elements.filter(isFixed), ...elements.filter((element) => !isFixed(element))] : elements;
  const mark = separator === 'gs' ? groupSeparator : separator;
  return mark + ordered.map((element, place) => `${element.ai}${element.value}${isFixed(element) || place === ordered.length - 1 ? '' : mark}`).join('');
}

/**
 * Elements with their data titles, a line for each, for the text beside a bar code (General Specifications 4.14).
 *
 * @example humanReadable([{ ai: '10', value: 'H240117', title: 'BATCH/LOT' }]) // 'BATCH/LOT (10): H240117'
 */
export const humanReadable = (elements: readonly Element[]): string => elements.map(({ ai, value, title }) => `${title} (${ai}): ${value}`).join('\n');
