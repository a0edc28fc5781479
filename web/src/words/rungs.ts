import type { Area } from './area.ts';

/** The ladder of demand, as the workbook's sheets name it too. */
export const rungWords = {
  forecast: { id: 'perkiraan', en: 'forecast' },
  award: { id: 'penetapan', en: 'award' },
  firm: { id: 'pesanan pasti', en: 'firm order' },
  'call-off': { id: 'panggilan kirim', en: 'call-off' },
} satisfies Area;
