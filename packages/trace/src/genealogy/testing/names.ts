import { checkDigit } from '../../gs1/lint/checkDigits.ts';

/** Things by one true name, and by the names that people write for it. */
export interface Name {
  readonly key: string;
  readonly written: readonly [string, ...string[]];
}

const company = '9506000';
const gtin = (item: number): string => {
  const digits = `0${company}${String(item).padStart(5, '0')}`;
  return digits + checkDigit(digits);
};
const gs1 = 'https://id.gs1.org';
const ours = 'https://id.batur.example';

export function lotName(item: number, lot: string): Name {
  const path = `/01/${gtin(item)}/10/${lot}`;
  return { key: gs1 + path, written: [ours + path, `urn:epc:class:lgtin:${company}.0${String(item).padStart(5, '0')}.${lot}`, `https://dlr.example/gtin/${gtin(item)}/lot/${lot}?11=261124`] };
}

export function pieceName(item: number, serial: string): Name {
  const path = `/01/${gtin(item)}/21/${serial}`;
  return { key: gs1 + path, written: [gs1 + path, `urn:epc:id:sgtin:${company}.0${String(item).padStart(5, '0')}.${serial}`, ours + path] };
}

export function boxName(serial: number): Name {
  const digits = `0${company}${String(serial).padStart(9, '0')}`;
  const path = `/00/${digits}${checkDigit(digits)}`;
  return { key: gs1 + path, written: [ours + path, `urn:epc:id:sscc:${company}.0${String(serial).padStart(9, '0')}`] };
}

export function crateName(serial: number): Name {
  const digits = `0${company}12345`;
  const path = `/8003/${digits}${checkDigit(digits)}C${serial}`;
  return { key: gs1 + path, written: [ours + path, `urn:epc:id:grai:${company}.12345.C${serial}`] };
}

export const assetName = (serial: number): Name => ({ key: `${gs1}/8004/${company}R${serial}`, written: [`${ours}/8004/${company}R${serial}`, `urn:epc:id:giai:${company}.R${serial}`] });
