import { subjectWords } from '../../words/audit.ts';

export type Subject = keyof typeof subjectWords;

export const subjects = Object.keys(subjectWords) as readonly Subject[];

/** Which writes are shown stands in the address. */
export interface AuditAddress {
  readonly subject?: Subject;
}

export function readAuditAddress(search: Record<string, unknown>): AuditAddress {
  const subject = subjects.find((one) => one === search['subject']);
  return subject === undefined ? {} : { subject };
}
