import { catalogueEndpoints, type Part, type Role } from '@sentra/contract';
import type { PlainDate } from '@sentra/measures';
import { useState } from 'react';
import { useWrite } from '../../api/client.ts';
import { mayAsk } from '../../api/session.ts';
import { ActSection } from '../../parts/ActSection.tsx';
import { Facts } from '../../parts/Facts.tsx';
import { useFigures } from '../../parts/figures.ts';
import { Choose } from '../../parts/forms/Choose.tsx';
import { Confirm } from '../../parts/forms/Confirm.tsx';
import { DateField } from '../../parts/forms/DateField.tsx';
import { Fields } from '../../parts/forms/Fields.tsx';
import { NumberField } from '../../parts/forms/NumberField.tsx';
import { useToday } from '../../parts/today.ts';
import { partWords } from '../../words/catalogue.ts';
import { useWords } from '../../words/words.ts';
import { useProcess } from '../plan/process.ts';

/** Good pieces on hand after each stage, and the day on which they were counted. */
export function StockList({ part, role }: { readonly part: Part; readonly role: Role }) {
  const words = useWords(partWords);
  const figures = useFigures();
  const processName = useProcess();
  const [isStating, setStating] = useState(false);
  if (role === 'buyer' || role === 'member') return null;
  return (
    <ActSection title={words.stock} act={mayAsk(role, catalogueEndpoints.writeStock) ? words.stateStock : null} onAct={() => setStating(true)}>
      <Facts
        facts={part.stageList.map(({ stage, process }) => {
          const stock = part.stock.find((one) => one.stage === stage);
          return {
            key: String(stage),
            name: words.stockAfter(figures.number(stage + 1), processName(process)),
            value: stock ? `${figures.number(stock.quantity)} ${words.pieces}` : '–',
            ...(stock?.asOf && { source: words.asOf(figures.date(stock.asOf, 'short')) }),
          };
        })}
      />
      {isStating ? <StockDialog part={part} onClose={() => setStating(false)} /> : null}
    </ActSection>
  );
}

function StockDialog({ part, onClose }: { readonly part: Part; readonly onClose: () => void }) {
  const words = useWords(partWords);
  const figures = useFigures();
  const processName = useProcess();
  const write = useWrite(catalogueEndpoints.writeStock);
  const [stage, setStage] = useState(String(part.stageList.at(-1)?.stage ?? 0));
  const [quantity, setQuantity] = useState<number | null>(null);
  const [asOf, setAsOf] = useState<PlainDate | null>(useToday());

  function save(reason: string | undefined) {
    if (quantity !== null) write.mutate({ params: { code: part.code, stage: Number(stage) }, body: { quantity, asOf, reason } }, { onSuccess: onClose });
  }

  return (
    <Confirm isOpen title={words.stateStock} act={words.stateStock} because="may" isBusy={write.isPending || quantity === null} error={write.error} onAct={save} onClose={onClose}>
      <Fields>
        <Choose label={words.stage} options={part.stageList.map((one) => ({ value: String(one.stage), name: words.stockAfter(figures.number(one.stage + 1), processName(one.process)) }))} value={stage} onChange={setStage} />
        <NumberField label={words.stock} unit={words.pieces} whole min={0} required value={quantity} onChange={setQuantity} />
        <DateField label={words.onDay} value={asOf} onChange={setAsOf} />
      </Fields>
    </Confirm>
  );
}
