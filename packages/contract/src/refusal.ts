import { z } from 'zod';

/**
 * A refusal on the wire: problem details (RFC 9457) with the code of the refusing noun, and one sentence in each language
 * that says what, where, and what would be right. `title` and `detail` repeat the English sentence for programs that know only the RFC.
 */
export const refusalValue = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string().optional(),
  code: z.string(),
  id: z.string(),
  en: z.string(),
  /** Each single thing that is wrong with the request: where it stands, and the sentences. */
  errors: z.array(z.object({ at: z.string(), id: z.string(), en: z.string() })).optional(),
});
export type Refusal = z.infer<typeof refusalValue>;
