import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { listQuery, pageOf } from './paging.ts';
import { codeValue, instantValue } from './values.ts';

export const auditEntryValue = z.object({
  id: z.int(),
  at: instantValue,
  personName: z.string(),
  act: z.string(),
  subject: z.string(),
  subjectCode: z.string(),
  reason: z.string().nullable(),
  before: z.unknown(),
  after: z.unknown(),
});
export type AuditEntry = z.infer<typeof auditEntryValue>;

export const auditEndpoints = {
  list: endpoint({
    method: 'GET',
    path: '/api/audit',
    tag: 'audit',
    who: ['office', 'auditor'],
    summary: 'Every write: who, when, why, before and after; newest first.',
    query: listQuery(['at'], '-at').extend({
      subject: z.string().max(40).optional(),
      subjectCode: z.string().max(200).optional(),
      /** Everything that belongs to this member: himself, his foundries, furnaces, figures, offers and qualifications. */
      member: codeValue.optional(),
      /** Everything that belongs to this part: itself, its stages, qualifications and stock. */
      part: codeValue.optional(),
    }),
    response: pageOf(auditEntryValue),
  }),
};
