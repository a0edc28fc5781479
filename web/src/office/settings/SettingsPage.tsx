import { auditEndpoints, cooperativeEndpoints } from '@sentra/contract';
import { useQuery } from '@tanstack/react-query';
import { question } from '../../api/client.ts';
import { mayAsk, usePerson } from '../../api/session.ts';
import { ActSection } from '../../parts/ActSection.tsx';
import { Answered } from '../../parts/Answered.tsx';
import { PageHead } from '../../parts/PageHead.tsx';
import { PrintButton } from '../../parts/PrintButton.tsx';
import { settingsWords } from '../../words/settings.ts';
import { useWords } from '../../words/words.ts';
import { History } from '../audit/History.tsx';
import { ChangePrices } from './ChangePrices.tsx';
import { QuoteRules } from './QuoteRules.tsx';
import { CooperativeFigures } from './CooperativeFigures.tsx';
import { SettingsForm } from './SettingsForm.tsx';
import { SharePeriods } from './SharePeriods.tsx';
import { ShareRule } from './ShareRule.tsx';

/** The settings of the cooperative, each with what it does, and who changed them before. */
export function SettingsPage() {
  const words = useWords(settingsWords);
  const person = usePerson();
  const cooperative = useQuery(question(cooperativeEndpoints.read, {}));
  return (
    <>
      <PageHead title={words.title} lead={words.lead}>
        <PrintButton />
      </PageHead>
      <Answered query={cooperative} doing={words.loading}>
        {(answer) => <SettingsForm cooperative={answer} />}
      </Answered>
      <CooperativeFigures />
      <ChangePrices />
      <QuoteRules />
      <ShareRule />
      <SharePeriods />
      {person && mayAsk(person.role, auditEndpoints.list) ? (
        <ActSection title={words.history}>
          <History query={{ subject: 'cooperative' }} />
        </ActSection>
      ) : null}
    </>
  );
}
