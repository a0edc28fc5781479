import type { MaterialRow } from '@sentra/messages';

export type Material = 'P14' | 'FC200' | 'FC250' | 'FCD450' | 'AC4B' | 'CAC406' | 'KOMP';

/** Grades and the standards that define them. High-phosphorus iron is a charge of its own and never shares returns with FC200 or FC250. */
export const materialRows: readonly MaterialRow[] = [
  {
    code: 'P14', name: 'Besi cor fosfor tinggi P14 (blok rem)', kind: 'grey iron', standard: 'tanpa standar umum; C 3,0–3,5 Si 1,5–2,0 P 1,3–1,5 %',
    source: 'Batas contoh dari daftar seorang pembuat, bukan kontrak: autoparts.buy.everychina.com/p113652611',
  },
  { code: 'FC200', name: 'Besi cor kelabu FC200', kind: 'grey iron', standard: 'JIS G 5501:1995', source: 'iron-foundry.com/jis-g5501.html' },
  { code: 'FC250', name: 'Besi cor kelabu FC250', kind: 'grey iron', standard: 'JIS G 5501:1995', source: 'iron-foundry.com/jis-g5501.html' },
  { code: 'FCD450', name: 'Besi cor nodular FCD450-10', kind: 'ductile iron', standard: 'JIS G 5502', source: 'iron-foundry.com/jis-g5502.html' },
  { code: 'AC4B', name: 'Paduan aluminium cor AC4B', kind: 'aluminium', standard: 'JIS H 5202', source: 'pengetahuan umum; periksa pada standarnya' },
  { code: 'CAC406', name: 'Perunggu cor CAC406', kind: 'copper alloy', standard: 'JIS H 5120', source: 'pengetahuan umum; periksa pada standarnya' },
  {
    code: 'KOMP', name: 'Komposit polimer blok rem', kind: 'composite', standard: 'UIC 541-4; EN 16452 (acuan)',
    source: 'shop.uic.org: UIC 541-4; resep tiap pembuat dibekukan setelah disetujui pembeli',
  },
];
