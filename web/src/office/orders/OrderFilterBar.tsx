import { Button } from '@mantine/core';
import { catalogueEndpoints, demandEndpoints, rungs } from '@sentra/contract';
import { useQuery } from '@tanstack/react-query';
import { question } from '../../api/client.ts';
import { Choose } from '../../parts/forms/Choose.tsx';
import { DateField } from '../../parts/forms/DateField.tsx';
import { orderFilterWords, ordersWords } from '../../words/orders.ts';
import { rungWords } from '../../words/rungs.ts';
import { useWords } from '../../words/words.ts';
import { filtersInUse, withFilter, type OrderFilters } from './filters.ts';
import styles from './orders.module.css';

interface OrderFilterBarProps {
  readonly filters: OrderFilters;
  readonly onChange: (filters: OrderFilters) => void;
}

/** Which order lines are shown. Where there is no room the fields fold behind one line that says how many are in use. */
export function OrderFilterBar({ filters, onChange }: OrderFilterBarProps) {
  const words = useWords(orderFilterWords);
  const inUse = filtersInUse(filters);
  const change = (changed: Parameters<typeof withFilter>[1]) => onChange(withFilter(filters, changed));
  return (
    <details className={`off-paper ${styles.filters}`} open={inUse > 0 || undefined}>
      <summary>{inUse > 0 ? words.chosen(inUse) : words.open}</summary>
      <search className={styles.fields} aria-label={words.title}>
        <Things filters={filters} change={change} />
        <DateField key={`from ${filters.from ?? ''}`} isWeek label={words.from} value={filters.from ?? null} onChange={(from) => from && change({ from })} />
        <DateField key={`until ${filters.until ?? ''}`} isWeek label={words.until} value={filters.until ?? null} onChange={(until) => until && change({ until })} />
        <div className={styles.flags}>
          <label>
            <input type="checkbox" checked={filters.troubled ?? false} onChange={(event) => change({ troubled: event.currentTarget.checked || undefined })} /> {words.troubled}
          </label>
          <label>
            <input type="checkbox" checked={filters.placed ?? false} onChange={(event) => change({ placed: event.currentTarget.checked || undefined })} /> {words.placed}
          </label>
          <label>
            <input type="checkbox" checked={filters.closed ?? false} onChange={(event) => change({ closed: event.currentTarget.checked || undefined })} /> {words.closed}
          </label>
          {inUse > 0 ? (
            <Button size="xs" onClick={() => onChange(filters.add ? { add: true } : {})}>
              {words.clear}
            </Button>
          ) : null}
        </div>
      </search>
    </details>
  );
}

/** As many as a list of the browser can be read through; a part beyond is still found by the table's search. */
const mostChoices = 500;

function Things({ filters, change }: { readonly filters: OrderFilters; readonly change: (changed: Parameters<typeof withFilter>[1]) => void }) {
  const words = useWords(orderFilterWords);
  const names = useWords(ordersWords);
  const rungNames = useWords(rungWords);
  // Of what has ended only closed lines are left.
  const ended = filters.closed ? { ended: 'true' as const } : {};
  const buyers = useQuery(question(demandEndpoints.buyers, { query: { limit: mostChoices, sort: 'name', ...ended } }));
  const parts = useQuery(question(catalogueEndpoints.parts, { query: { limit: mostChoices, sort: 'name', ...ended } }));
  const all = { value: '', name: words.all };
  return (
    <>
      <Choose label={names.buyer} value={filters.buyer ?? ''} options={[all, ...named(buyers.data?.rows ?? [], filters.buyer)]} onChange={(buyer) => change({ buyer: buyer || undefined })} />
      <Choose label={names.part} value={filters.part ?? ''} options={[all, ...named(parts.data?.rows ?? [], filters.part)]} onChange={(part) => change({ part: part || undefined })} />
      <Choose label={names.rung} value={filters.rung ?? ''} options={[all, ...rungs.map((rung) => ({ value: rung, name: rungNames[rung] }))]} onChange={(rung) => change({ rung: rung === '' ? undefined : (rungs.find((one) => one === rung)) })} />
    </>
  );
}

/** What is chosen is among the choices even before they have arrived. */
function named(things: readonly { readonly code: string; readonly name: string }[], chosen: string | undefined) {
  const choices = things.map(({ code, name }) => ({ value: code, name: `${name} (${code})` }));
  return chosen === undefined || things.some(({ code }) => code === chosen) ? choices : [{ value: chosen, name: chosen }, ...choices];
}
