import type { PartRow } from '@sentra/contract';
import { useMemo } from 'react';
import { CodeAndName } from '../../parts/CodeAndName.tsx';
import { useFigures } from '../../parts/figures.ts';
import { StateWord } from '../../parts/StateMark.tsx';
import type { Column } from '../../parts/table/columns.ts';
import { partsWords } from '../../words/catalogue.ts';
import { useWords } from '../../words/words.ts';

const kilograms = (grams: number | null): number | null => (grams === null ? null : grams / 1000);

/** A part in one row: what it weighs, who can make it, and how much of it is firm and how much only expected. */
export function usePartColumns(): readonly Column<PartRow>[] {
  const words = useWords(partsWords);
  const figures = useFigures();
  return useMemo<readonly Column<PartRow>[]>(
    () => [
      { key: 'code', title: words.code, sort: 'code', cell: ({ code, name }) => <CodeAndName code={code} name={name} />, plain: ({ code }) => code },
      { key: 'name', title: words.name, sort: 'name', wideOnly: true, cell: ({ name }) => name, plain: ({ name }) => name, wraps: true },
      { key: 'family', title: words.family, sort: 'family', cell: ({ family }) => family, plain: ({ family }) => family, wraps: true },
      { key: 'material', title: words.material, sort: 'materialCode', cell: ({ materialCode }) => materialCode, plain: ({ materialCode }) => materialCode },
      { key: 'pour', title: words.pourMass, sort: 'pourMass', number: true, wideOnly: true, cell: ({ pourMass }) => figures.number(kilograms(pourMass), 3), plain: ({ pourMass }) => kilograms(pourMass) },
      { key: 'net', title: words.netMass, number: true, wideOnly: true, cell: ({ netMass }) => figures.number(kilograms(netMass), 3), plain: ({ netMass }) => kilograms(netMass) },
      { key: 'price', title: words.price, sort: 'price', number: true, wideOnly: true, cell: ({ price }) => figures.rupiah(price), plain: ({ price }) => price },
      { key: 'firm', title: words.firm, sort: 'firmQuantity', number: true, wideOnly: true, cell: ({ firmQuantity }) => figures.number(firmQuantity), plain: ({ firmQuantity }) => firmQuantity },
      { key: 'expected', title: words.expected, sort: 'expectedQuantity', number: true, wideOnly: true, cell: ({ expectedQuantity }) => <span className="quiet">{figures.number(expectedQuantity)}</span>, plain: ({ expectedQuantity }) => expectedQuantity },
      { key: 'makers', title: words.makers, sort: 'makers', number: true, leads: true, unit: ({ makers }) => (makers === 0 ? null : words.makersUnit), cell: ({ makers }) => (makers === 0 ? <StateWord state="atRisk">{words.noMaker}</StateWord> : figures.number(makers)), plain: ({ makers }) => makers },
    ],
    [words, figures],
  );
}
