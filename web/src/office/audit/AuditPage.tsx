import { PageHead } from '../../parts/PageHead.tsx';
import { PrintButton } from '../../parts/PrintButton.tsx';
import { Choose } from '../../parts/forms/Choose.tsx';
import { auditWords, subjectWords } from '../../words/audit.ts';
import { useWords } from '../../words/words.ts';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { subjects, type Subject } from './address.ts';
import { History } from './History.tsx';

/** Every write of the cooperative. */
export function AuditPage() {
  const words = useWords(auditWords);
  const names = useWords(subjectWords);
  const { subject } = useSearch({ from: '/office/audit' });
  const navigate = useNavigate({ from: '/audit' });
  const options = [{ value: '' as const, name: words.anySubject }, ...subjects.map((value) => ({ value, name: names[value] }))];
  return (
    <>
      <PageHead title={words.title} lead={words.lead}>
        <PrintButton />
      </PageHead>
      <History query={subject ? { subject } : {}}>
        <Choose<Subject | ''> label={words.subject} isBare options={options} value={subject ?? ''} onChange={(chosen) => void navigate({ search: chosen === '' ? {} : { subject: chosen } })} />
      </History>
    </>
  );
}
