import type { Area } from './area.ts';

export const stateWords = {
  waiting: { id: 'belum mulai', en: 'not begun' },
  running: { id: 'berjalan', en: 'running' },
  passed: { id: 'lulus', en: 'passed' },
  asked: { id: 'ditanyakan', en: 'asked' },
  atRisk: { id: 'terancam', en: 'at risk' },
  held: { id: 'ditahan', en: 'held' },
  moneyAtRisk: { id: 'uang berisiko', en: 'money at risk' },
  belowShare: { id: 'di bawah jatah', en: 'below share' },
  refused: { id: 'ditolak', en: 'refused' },
} satisfies Area;

export const roleWords = {
  office: { id: 'Kantor', en: 'Office' },
  member: { id: 'Anggota', en: 'Member' },
  buyer: { id: 'Pembeli', en: 'Buyer' },
  coach: { id: 'Pembina', en: 'Coach' },
  auditor: { id: 'Pemeriksa', en: 'Auditor' },
} satisfies Area;
