import { memberEndpoints } from '@sentra/contract';
import type { PlainDate } from '@sentra/measures';
import { useState } from 'react';
import { useWrite } from '../../api/client.ts';
import { MessageLine } from '../../parts/MessageLine.tsx';
import { weeksWords } from '../../words/members.ts';
import { useWords } from '../../words/words.ts';
import { useMemberLoad } from './load.ts';
import styles from './members.module.css';
import { cellOf, offerBody, repeated, withChange, type Changes, type OfferColumn } from './offers.ts';
import { OfferHead, OfferWeek } from './OfferWeek.tsx';
import { SaveOffers } from './SaveOffers.tsx';

interface OfferTableProps {
  readonly code: string;
  readonly weeks: readonly PlainDate[];
  readonly columns: readonly OfferColumn[];
  readonly mayWrite: boolean;
}

const none: Changes = new Map();

/** Weeks down, furnaces and processes across; changed cells are kept apart until they are saved together. */
export function OfferTable({ code, weeks, columns, mayWrite }: OfferTableProps) {
  const words = useWords(weeksWords);
  const write = useWrite(memberEndpoints.offer);
  const processes = columns.flatMap(({ process }) => process ?? []);
  const load = useMemberLoad(code, ['metal', ...processes]);
  const [changes, setChanges] = useState<Changes>(none);
  // A field keeps what was typed; a new round of the table begins with what the server holds.
  const [round, setRound] = useState(0);

  function start(next: Changes) {
    setChanges(next);
    setRound(round + 1);
  }

  function save(reason: string) {
    write.mutate({ params: { code }, body: offerBody(changes, columns, weeks, reason) }, { onSuccess: () => start(none) });
  }

  return (
    <section aria-label={words.title}>
      <p className="reason">{words.lead}</p>
      {write.isSuccess && changes.size === 0 ? <MessageLine tone="done">{words.saved}</MessageLine> : null}
      <div className={styles.view}>
        <table className={styles.weeks}>
          <caption className="heard">{words.title}</caption>
          <OfferHead columns={columns} mayWrite={mayWrite} />
          <tbody key={round}>
            {weeks.map((week, index) => (
              <OfferWeek
                key={week}
                week={week}
                columns={columns}
                amountOf={(column) => {
                  const changed = changes.get(cellOf(column, week));
                  return changed === undefined ? (column.amounts[index] ?? null) : changed;
                }}
                isChanged={(column) => changes.has(cellOf(column, week))}
                used={(resource) => load(resource, week)}
                {...(mayWrite && {
                  onChange: (column: OfferColumn, amount: number | null) => setChanges(withChange(changes, column, weeks, index, amount)),
                  ...(index < weeks.length - 1 && { onRepeat: () => start(repeated(changes, columns, weeks, index)) }),
                })}
              />
            ))}
          </tbody>
        </table>
      </div>
      {changes.size > 0 ? <SaveOffers changes={changes} isBusy={write.isPending} error={write.error} onSave={save} onUndo={() => start(none)} /> : null}
    </section>
  );
}
