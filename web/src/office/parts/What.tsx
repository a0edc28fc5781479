import { demandEndpoints, planningEndpoints, type Part, type Role } from '@sentra/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { question } from '../../api/client.ts';
import { mayAsk } from '../../api/session.ts';
import { Columns } from '../../parts/Columns.tsx';
import { Facts, type FactsProps } from '../../parts/Facts.tsx';
import { useFigures } from '../../parts/figures.ts';
import { partWords } from '../../words/catalogue.ts';
import { useWords } from '../../words/words.ts';
import { Stages } from './Stages.tsx';
import { StockList } from './StockList.tsx';

/** What a part is: its stages and stock, and beside them its weights, what is open, and what it costs. */
export function What({ part, role }: { readonly part: Part; readonly role: Role }) {
  const words = useWords(partWords);
  return (
    <Columns plain sideLabel={words.facts} side={<PartFacts part={part} role={role} />}>
      <Stages part={part} role={role} />
      <StockList part={part} role={role} />
    </Columns>
  );
}

function PartFacts({ part, role }: { readonly part: Part; readonly role: Role }) {
  const words = useWords(partWords);
  const figures = useFigures();
  const costs = useQuery({ ...question(planningEndpoints.costs, { params: { plan: 'newest' } }), enabled: mayAsk(role, planningEndpoints.costs) });
  const cost = costs.data?.parts.find(({ partCode }) => partCode === part.code);
  const facts: FactsProps['facts'] = [
    { name: words.pourMass, value: figures.mass(part.pourMass, 3), source: words.pourMassWhy },
    { name: words.netMass, value: figures.mass(part.netMass, 3) },
    ...(part.price === null ? [] : [{ name: words.price, value: figures.rupiah(part.price) }]),
    ...(part.exposureCost === null ? [] : [{ name: words.exposure, value: figures.rupiah(part.exposureCost), source: words.exposureWhy }]),
    { name: words.drawing, value: part.drawing ?? '–' },
    {
      name: words.open,
      value: (
        <>
          <p>{words.openFirm(figures.number(part.firmQuantity))}</p>
          <p className="quiet">{words.openExpected(figures.number(part.expectedQuantity))}</p>
          {mayAsk(role, demandEndpoints.orders) ? (
            <Link to="/orders" search={{ part: part.code }}>
              {words.toOrders}
            </Link>
          ) : null}
        </>
      ),
    },
    ...(costs.data ? [{ name: words.costInPlan, value: cost ? figures.rupiah(cost.total) : words.notInPlan, ...(cost && { source: words.costFor(figures.number(cost.pieces)) }) }] : []),
    ...part.buyerNumbers.map(({ buyerCode, buyerPartNumber }, index) => ({ key: `${buyerCode} ${buyerPartNumber}`, name: index === 0 ? words.buyerNumbers : '', value: `${buyerPartNumber} (${buyerCode})` })),
  ];
  return <Facts facts={facts} />;
}
