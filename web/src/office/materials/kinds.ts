import type { Language, Material } from '@sentra/contract';
import { sheets } from '@sentra/messages';

/**
 * A kind of material as people call it: written once, in the sheet of the workbook.
 *
 * @example
 * kindName('grey iron', 'id') // 'besi cor kelabu'
 */
export const kindName = (kind: Material['kind'], language: Language): string => sheets.materials.columns.kind.choices[kind][language];
