import { auditEndpoints, type Role } from '@sentra/contract';
import { mayAsk } from '../../api/session.ts';
import { MarginSection } from '../../parts/MarginSection.tsx';
import { orderWords } from '../../words/orders.ts';
import { useWords } from '../../words/words.ts';
import { History } from '../audit/History.tsx';

/** Every write of a line, for those who may read the audit. */
export function OrderHistory({ code, role }: { readonly code: string; readonly role: Role }) {
  const words = useWords(orderWords);
  if (!mayAsk(role, auditEndpoints.list)) return null;
  return (
    <MarginSection title={words.history} reason={words.historyReason}>
      <History query={{ subject: 'order', subjectCode: code }} />
    </MarginSection>
  );
}
