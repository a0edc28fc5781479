import { addressOf, exchangeEndpoints, type Endpoint, type Role } from '@sentra/contract';
import { definitionOf, sheetKeys } from '@sentra/messages';
import { mayAsk } from '../../api/session.ts';
import { DownloadLink } from '../../parts/DownloadLink.tsx';
import { MarginSection } from '../../parts/MarginSection.tsx';
import { exportWords } from '../../words/imports.ts';
import { useLanguage } from '../../words/language.ts';
import { useWords } from '../../words/words.ts';
import styles from './imports.module.css';

/** Every file that the order book gives. */
export function Downloads({ role }: { readonly role: Role }) {
  const words = useWords(exportWords);
  const language = useLanguage();
  const query = { language };
  const may = (endpoint: Endpoint): boolean => mayAsk(role, endpoint);
  return (
    <MarginSection title={words.title} reason={words.reason}>
      <dl className={styles.files}>
        <File says={words.templateSays}>
          <DownloadLink endpoint={exchangeEndpoints.template} request={{ query }}>
            {words.template}
          </DownloadLink>
        </File>
        {may(exchangeEndpoints.workbook) ? (
          <File says={words.workbookSays}>
            <DownloadLink endpoint={exchangeEndpoints.workbook} request={{ query }}>
              {words.workbook}
            </DownloadLink>
          </File>
        ) : null}
        {may(exchangeEndpoints.problem) ? (
          <File says={words.problemSays}>
            <DownloadLink endpoint={exchangeEndpoints.problem} request={{}}>
              {words.problem}
            </DownloadLink>
          </File>
        ) : null}
        {may(exchangeEndpoints.plan) ? (
          <File says={words.planSays}>
            <DownloadLink endpoint={exchangeEndpoints.plan} request={{ params: { plan: 'newest' } }}>
              {words.plan}
            </DownloadLink>
          </File>
        ) : null}
      </dl>
      {may(exchangeEndpoints.sheet) ? (
        <>
          <h3 className={styles.sheetsHead}>{words.sheets}</h3>
          <ul className={styles.sheets}>
            {sheetKeys.map((sheet) => (
              <li key={sheet}>
                <a href={addressOf(exchangeEndpoints.sheet, { params: { sheet }, query })} download>
                  {definitionOf(sheet).name[language]}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </MarginSection>
  );
}

function File({ says, children }: { readonly says: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{children}</dt>
      <dd>{says}</dd>
    </div>
  );
}
