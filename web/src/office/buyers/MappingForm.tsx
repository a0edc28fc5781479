import { Button } from '@mantine/core';
import { rungs, type Rung, type ScheduleMapping } from '@sentra/contract';
import { dateInWib } from '@sentra/measures';
import { useState } from 'react';
import { Choose } from '../../parts/forms/Choose.tsx';
import { Fields } from '../../parts/forms/Fields.tsx';
import { NumberField } from '../../parts/forms/NumberField.tsx';
import { MessageLine } from '../../parts/MessageLine.tsx';
import { scheduleWords } from '../../words/buyers.ts';
import { importWords } from '../../words/imports.ts';
import { rungWords } from '../../words/rungs.ts';
import { useWords } from '../../words/words.ts';
import styles from './buyers.module.css';
import { isSettled, unsettled, weeksOfHeads, type ScheduleSheet } from './mapping.ts';
import { ScheduleGrid } from './ScheduleGrid.tsx';

interface MappingFormProps {
  readonly sheets: readonly ScheduleSheet[];
  readonly suggestion: ScheduleMapping | null;
  readonly isBusy: boolean;
  readonly onRead: (mapping: ScheduleMapping, remember: boolean) => void;
  readonly onLeave: () => void;
}

/** Settles how a buyer's file is meant: which rows and columns, and how binding its quantities are. */
export function MappingForm({ sheets, suggestion, isBusy, onRead, onLeave }: MappingFormProps) {
  const words = useWords(scheduleWords);
  const [first = { name: '', rows: [] }] = sheets;
  const [today] = useState(() => dateInWib(Date.now()));
  const [mapping, setMapping] = useState<ScheduleMapping>(suggestion ?? unsettled(first));
  const [remember, setRemember] = useState(true);
  const sheet = sheets.find(({ name }) => name === mapping.sheet) ?? first;
  const change = (changed: Partial<ScheduleMapping>) => setMapping((before) => ({ ...before, ...changed }));
  const settled = isSettled(mapping);

  return (
    <form
      className={styles.mapping}
      onSubmit={(event) => {
        event.preventDefault();
        if (settled) onRead(mapping, remember);
      }}
    >
      {suggestion === null ? <MessageLine tone="hot">{words.noSuggestion}</MessageLine> : null}
      <Fields>
        {sheets.length > 1 ? <Choose label={words.sheet} value={mapping.sheet} options={sheets.map(({ name }) => ({ value: name, name }))} onChange={(name) => change({ sheet: name })} /> : null}
        <Choose
          label={words.layout}
          value={mapping.layout}
          options={[
            { value: 'matrix', name: words.matrix },
            { value: 'list', name: words.list },
          ]}
          onChange={(layout) => change({ layout })}
        />
        <RowChoice label={words.headerRow} sheet={sheet} value={mapping.headerRow} onChange={(headerRow) => change({ headerRow, firstRow: Math.max(headerRow + 1, mapping.firstRow), weekColumns: weeksOfHeads(sheet, headerRow, mapping.year, today) })} />
        <RowChoice label={words.firstRow} sheet={sheet} value={mapping.firstRow} onChange={(firstRow) => change({ firstRow })} />
        <Binding mapping={mapping} change={change} />
      </Fields>
      <ScheduleGrid sheet={sheet} mapping={mapping} today={today} onChange={setMapping} />
      <label className={styles.remember}>
        <input type="checkbox" checked={remember} onChange={(event) => setRemember(event.currentTarget.checked)} /> {words.remember}
      </label>
      {settled ? null : <p className="reason">{words.missing}</p>}
      <div className="acts">
        <Button type="submit" variant="filled" disabled={!settled || isBusy}>
          {words.read}
        </Button>
        <Button onClick={onLeave}>{words.again}</Button>
      </div>
    </form>
  );
}

interface RowChoiceProps {
  readonly label: string;
  readonly sheet: ScheduleSheet;
  readonly value: number;
  readonly onChange: (row: number) => void;
}

/** Heads stand near the top: further down a choice would only be long. */
const mostRows = 40;

function RowChoice({ label, sheet, value, onChange }: RowChoiceProps) {
  const words = useWords(scheduleWords);
  const count = Math.max(value, Math.min(mostRows, sheet.rows.length));
  const options = Array.from({ length: count }, (_, index) => {
    const text = (sheet.rows[index] ?? []).filter((cell) => cell !== '').slice(0, 3).join(', ');
    return { value: String(index + 1), name: words.rowNamed(String(index + 1), text.slice(0, 48)) };
  });
  return <Choose label={label} value={String(value)} options={options} onChange={(row) => onChange(Number(row))} />;
}

type Numbers = NonNullable<ScheduleMapping['numbers']>;

function Binding({ mapping, change }: { readonly mapping: ScheduleMapping; readonly change: (changed: Partial<ScheduleMapping>) => void }) {
  const words = useWords(scheduleWords);
  const files = useWords(importWords);
  const names = useWords(rungWords);
  const isMatrix = mapping.layout === 'matrix';
  return (
    <>
      <Choose<Rung> label={isMatrix ? words.rungRest : words.rung} value={mapping.rung} options={rungs.map((rung) => ({ value: rung, name: names[rung] }))} onChange={(rung) => change({ rung })} />
      {isMatrix ? <NumberField whole min={0} max={mapping.weekColumns.length} label={words.firm} description={words.firmHint} unit={words.firmUnit} value={mapping.firmColumns ?? 0} onChange={(firmColumns) => firmColumns !== null && change({ firmColumns })} /> : null}
      <Choose<Numbers>
        label={words.numbers}
        value={mapping.numbers ?? 'ask'}
        options={[
          { value: 'ask', name: files.numbersAsk },
          { value: 'id', name: files.numbersId },
          { value: 'iso', name: files.numbersIso },
        ]}
        onChange={(numbers) => change({ numbers })}
      />
    </>
  );
}
