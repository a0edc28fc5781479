import { Button, TextInput } from '@mantine/core';
import { catalogueEndpoints, demandEndpoints, rungs, type OrderRow, type Rung } from '@sentra/contract';
import { rupiah, type PlainDate } from '@sentra/measures';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { question, useWrite } from '../../api/client.ts';
import { toldAbout } from '../../api/refusals.ts';
import { Failure } from '../../parts/Failure.tsx';
import { Choose } from '../../parts/forms/Choose.tsx';
import { DateField } from '../../parts/forms/DateField.tsx';
import { NumberField } from '../../parts/forms/NumberField.tsx';
import { useLanguage } from '../../words/language.ts';
import { orderFormWords, ordersWords, orderWords } from '../../words/orders.ts';
import { formWords } from '../../words/parts.ts';
import { rungWords } from '../../words/rungs.ts';
import { useWords } from '../../words/words.ts';
import styles from './orders.module.css';

interface Draft {
  readonly code: string;
  readonly buyerCode: string;
  readonly partCode: string;
  readonly rung: Rung;
  readonly quantity: number | null;
  readonly dueOn: PlainDate | null;
  readonly drawnFrom: string;
  readonly lateCost: number | null;
  readonly unservedCost: number | null;
  readonly reference: string;
  readonly placedOn: PlainDate | null;
  readonly reason: string;
}

const emptyDraft: Draft = { code: '', buyerCode: '', partCode: '', rung: 'firm', quantity: null, dueOn: null, drawnFrom: '', lateCost: 0, unservedCost: 0, reference: '', placedOn: null, reason: '' };

const draftOf = (order: OrderRow): Draft => ({ ...order, drawnFrom: order.drawnFrom ?? '', reference: order.reference ?? '', reason: '' });

interface OrderFormProps {
  /** The line that is changed; without it a new one is made. */
  readonly order?: OrderRow;
  readonly onSaved: (order: OrderRow) => void;
  readonly onClose: () => void;
}

/** Writes an order line. What was typed stays until it is saved. */
export function OrderForm({ order, onSaved, onClose }: OrderFormProps) {
  const words = useWords(orderFormWords);
  const language = useLanguage();
  const [draft, setDraft] = useState<Draft>(order ? draftOf(order) : emptyDraft);
  const write = useWrite(demandEndpoints.writeOrder);
  const change = (changed: Partial<Draft>) => setDraft((before) => ({ ...before, ...changed }));
  const about = (field: string) => (write.isError ? toldAbout(write.error, field, language) : undefined);
  const { quantity, dueOn } = draft;
  const isWhole = draft.code.trim() !== '' && draft.buyerCode !== '' && draft.partCode !== '' && quantity !== null && dueOn !== null;

  function save(event: React.SubmitEvent) {
    event.preventDefault();
    if (quantity === null || dueOn === null) return;
    const { code, buyerCode, partCode, rung, drawnFrom, lateCost, unservedCost, reference, placedOn, reason } = draft;
    const body = {
      buyerCode,
      partCode,
      rung,
      quantity,
      dueOn,
      drawnFrom: drawnFrom.trim() || null,
      reference: reference.trim() || null,
      placedOn,
      ...(lateCost !== null && { lateCost: rupiah(lateCost) }),
      ...(unservedCost !== null && { unservedCost: rupiah(unservedCost) }),
      ...(reason.trim() && { reason: reason.trim() }),
    };
    write.mutate({ params: { code: code.trim() }, body }, { onSuccess: onSaved });
  }

  return (
    <form className={styles.form} onSubmit={save}>
      <h2>{order ? words.editTitle : words.newTitle}</h2>
      {order ? null : <TextInput label={words.code} description={words.codeHint} required withAsterisk={false} maxLength={60} value={draft.code} error={about('code')} onChange={(event) => change({ code: event.currentTarget.value })} />}
      <WhatIsOrdered draft={draft} change={change} about={about} />
      <HowItIsWeighed draft={draft} change={change} about={about} />
      {write.isError ? <Failure error={write.error} /> : null}
      <div className="acts">
        <Button type="submit" variant="filled" disabled={!isWhole || write.isPending}>
          {write.isPending ? words.saving : words.save}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </div>
    </form>
  );
}

interface FieldsProps {
  readonly draft: Draft;
  readonly change: (changed: Partial<Draft>) => void;
  readonly about: (field: string) => string | undefined;
}

function WhatIsOrdered({ draft, change, about }: FieldsProps) {
  const words = useWords(orderFormWords);
  const names = useWords(ordersWords);
  const rungNames = useWords(rungWords);
  const buyers = useQuery(question(demandEndpoints.buyers, { query: { limit: 500, sort: 'name' } }));
  const parts = useQuery(question(catalogueEndpoints.parts, { query: { limit: 500, sort: 'name' } }));
  const none = { value: '', name: words.choose };
  const choices = (things: readonly { readonly code: string; readonly name: string }[] = [], chosen: string) => [
    none,
    ...(chosen !== '' && !things.some(({ code }) => code === chosen) ? [{ value: chosen, name: chosen }] : []),
    ...things.map(({ code, name }) => ({ value: code, name: `${name} (${code})` })),
  ];
  return (
    <>
      <Choose label={names.buyer} value={draft.buyerCode} options={choices(buyers.data?.rows, draft.buyerCode)} error={about('buyerCode')} onChange={(buyerCode) => change({ buyerCode })} />
      <Choose label={names.part} value={draft.partCode} options={choices(parts.data?.rows, draft.partCode)} error={about('partCode')} onChange={(partCode) => change({ partCode })} />
      <Choose label={names.rung} value={draft.rung} options={rungs.map((rung) => ({ value: rung, name: rungNames[rung] }))} error={about('rung')} onChange={(rung) => change({ rung })} />
      <NumberField whole min={1} label={names.quantity} unit={words.pieces} value={draft.quantity} error={about('quantity')} onChange={(quantity) => change({ quantity })} />
      <DateField label={words.dueOn} value={draft.dueOn} error={about('dueOn')} onChange={(dueOn) => change({ dueOn })} />
    </>
  );
}

function HowItIsWeighed({ draft, change, about }: FieldsProps) {
  const words = useWords(orderFormWords);
  const names = useWords(orderWords);
  const forms = useWords(formWords);
  return (
    <>
      <TextInput label={names.drawnFrom} description={words.drawnHint} maxLength={60} value={draft.drawnFrom} error={about('drawnFrom')} onChange={(event) => change({ drawnFrom: event.currentTarget.value })} />
      <NumberField whole min={0} label={names.lateCost} description={names.lateCostUnit} unit={words.rupiah} value={draft.lateCost} error={about('lateCost')} onChange={(lateCost) => change({ lateCost })} />
      <NumberField whole min={0} label={names.unservedCost} description={names.unservedCostUnit} unit={words.rupiah} value={draft.unservedCost} error={about('unservedCost')} onChange={(unservedCost) => change({ unservedCost })} />
      <TextInput label={names.reference} maxLength={100} value={draft.reference} error={about('reference')} onChange={(event) => change({ reference: event.currentTarget.value })} />
      <DateField label={names.placed} value={draft.placedOn} error={about('placedOn')} onChange={(placedOn) => change({ placedOn })} />
      <TextInput label={forms.reason} maxLength={500} value={draft.reason} onChange={(event) => change({ reason: event.currentTarget.value })} />
    </>
  );
}
