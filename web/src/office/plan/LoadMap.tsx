import { planningEndpoints, type Load, type PlanRow } from '@sentra/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { question } from '../../api/client.ts';
import { usePerson } from '../../api/session.ts';
import { Answered } from '../../parts/Answered.tsx';
import { HeatTable, type HeatRow } from '../../parts/charts/HeatTable.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { useFigures } from '../../parts/figures.ts';
import { Choose } from '../../parts/forms/Choose.tsx';
import { loadWords, planWords } from '../../words/plan.ts';
import { useWords } from '../../words/words.ts';
import { nothingChosen, useGo, usePlanAddress } from './address.ts';
import { bindingCells, mapShown, useBindings } from './binding.ts';
import { heatRow, membersByLoad, membersShown } from './load.ts';
import styles from './plan.module.css';
import { useProcess } from './process.ts';
import { weekColumns } from './weeks.ts';

/** Member × week, for one resource. What binds the chosen order is framed. */
export function LoadMap({ plan }: { readonly plan: PlanRow }) {
  const words = useWords(planWords);
  const address = usePlanAddress();
  const bindings = useBindings(plan.version, address);
  const shown = mapShown(address, bindings);
  const load = useQuery({ ...question(planningEndpoints.load, { params: { plan: plan.version }, query: { resource: shown } }), placeholderData: keepPreviousData });
  return (
    <Answered query={load} doing={words.fetching} rows={19}>
      {(answer) => <Map load={answer} binding={bindingCells(bindings, answer.resource)} />}
    </Answered>
  );
}

/** As many as stand on one screen without scrolling. */
const fullest = 18;
const everyone = 'all';

function Map({ load, binding }: { readonly load: Load; readonly binding: ReadonlySet<string> }) {
  const words = useWords(loadWords);
  const figures = useFigures();
  const go = useGo();
  const process = useProcess();
  const isMember = usePerson()?.role === 'member';
  const { all = false, member, share } = usePlanAddress();
  const [text, setText] = useState('');
  const unit = load.unit === 'h' ? words.hoursUnit : load.unit;
  const says = ({ used, offered }: Load['all'][number]) => words.cell(figures.number(used), figures.number(offered), unit);
  const wanted = text.trim().toLocaleLowerCase();
  const sorted = membersByLoad(load.members, binding);
  const found = wanted === '' ? sorted : sorted.filter(({ code, name }) => `${code} ${name}`.toLocaleLowerCase().includes(wanted));
  const shown = all || wanted !== '' ? found : membersShown(found, fullest, (code) => binding.has(code) || code === member || code === share);
  const rowOf = (cells: Load['all'], named: Pick<HeatRow, 'key' | 'code' | 'name'>) => heatRow({ ...named, cells, weeks: load.weeks, binding, says, write: figures.number });
  const name = (resource: string) => (resource === 'metal' ? words.metalName : process(resource));
  const total = rowOf(load.all, { key: everyone, name: isMember ? words.cooperative : words.all(figures.number(load.members.length)) });
  const head = load.resource === 'metal' ? words.metal : words.hours(process(load.resource));

  return (
    <>
      <div className={`off-paper ${styles.bar}`}>
        <Choose isBare label={words.resource} value={load.resource} options={load.resources.map((value) => ({ value, name: name(value) }))} onChange={(resource) => go({ resource })} />
        {isMember ? null : <input type="search" className={styles.filter} value={text} aria-label={words.filter} placeholder={words.filter} onChange={(event) => setText(event.currentTarget.value)} />}
      </div>
      {load.members.length === 0 ? <Empty>{words.noneOffers}</Empty> : null}
      {load.members.length > 0 && found.length === 0 ? <Empty>{words.noneFound(text.trim())}</Empty> : null}
      <HeatTable
        caption={head}
        head={head}
        headNote={words.ofOffered}
        figureHead={words.perWeek(unit)}
        columns={weekColumns(load.weeks, figures)}
        total={total}
        rows={shown.map(({ code, name: called, cells }) => rowOf(cells, { key: code, code, name: called }))}
        currentRow={member ?? share ?? null}
        onCell={(row, column) => go({ ...nothingChosen, member: row.key === everyone ? undefined : row.key, week: load.weeks.find((week) => week === column.key) })}
        foot={
          <>
            {isMember ? null : words.shown(figures.number(shown.length), figures.number(found.length))}{' '}
            {wanted === '' && found.length > fullest ? (
              <button type="button" className={`off-paper ${styles.link}`} onClick={() => go({ all: all ? undefined : true })}>
                {all ? words.showFew : words.showAll}
              </button>
            ) : null}
          </>
        }
      />
    </>
  );
}
