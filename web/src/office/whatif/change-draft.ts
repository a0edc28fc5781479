import type { ScenarioChange } from '@sentra/contract';
import type { PlainDate } from '@sentra/measures';

/** A change as the form holds it, whatever its kind: what was chosen stays when the kind is changed and changed back. */
export interface ChangeDraft {
  readonly key: number;
  readonly kind: ScenarioChange['kind'];
  readonly factor: number | null;
  readonly member: string;
  readonly part: string;
  readonly buyer: string;
  readonly furnace: string;
  readonly stage: number;
  readonly from: PlainDate | '';
  readonly to: PlainDate | '';
}

export const newDraft = (key: number): ChangeDraft => ({ key, kind: 'demand', factor: 1.2, member: '', part: '', buyer: '', furnace: '', stage: 0, from: '', to: '' });

/**
 * The change that a draft says; null while something it needs is missing.
 *
 * @example
 * changeOf({ ...newDraft(1), kind: 'absence' }) // null: nobody is named
 */
export function changeOf({ kind, factor, member, part, buyer, furnace, stage, from, to }: ChangeDraft): ScenarioChange | null {
  const weeks = { from: from || null, to: to || null };
  switch (kind) {
    case 'demand':
      return factor === null ? null : { kind, factor, partCode: part || null, buyerCode: buyer || null, ...weeks };
    case 'furnace':
      return member && furnace ? { kind, memberCode: member, furnaceCode: furnace } : null;
    case 'qualification':
      return member && part ? { kind, memberCode: member, partCode: part, stage } : null;
    case 'absence':
      return member ? { kind, memberCode: member, ...weeks } : null;
  }
}
