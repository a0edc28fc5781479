import type { FurnaceWeek } from '@sentra/contract';
import type { PlainDate } from '@sentra/measures';
import { useState } from 'react';
import { Empty } from '../../parts/Empty.tsx';
import { useFigures } from '../../parts/figures.ts';
import { Choose } from '../../parts/forms/Choose.tsx';
import { heatWords } from '../../words/heats.ts';
import { useWords } from '../../words/words.ts';
import { useGoHeats, useHeatsAddress } from './address.ts';
import { FurnaceRow } from './FurnaceRow.tsx';
import styles from './heats.module.css';
import { MaterialLegend } from './MaterialLegend.tsx';

interface BoardProps {
  readonly furnaces: readonly FurnaceWeek[];
  readonly week: PlainDate;
}

/** Furnace by furnace: its heats of the week by material, of how many offered, and how full. */
export function Board({ furnaces, week }: BoardProps) {
  const words = useWords(heatWords);
  const figures = useFigures();
  const go = useGoHeats();
  const { member, furnace } = useHeatsAddress();
  const [showsIdle, setShowsIdle] = useState(false);
  const members = new Map(furnaces.map(({ memberCode, memberName }) => [memberCode, `${memberCode} ${memberName}`]));
  const mine = furnaces.filter(({ memberCode }) => member === undefined || memberCode === member).toSorted((one, other) => one.memberCode.localeCompare(other.memberCode) || one.furnaceCode.localeCompare(other.furnaceCode));
  const busy = mine.filter(({ heats }) => heats.length > 0);
  const idle = mine.filter(({ heats, offered }) => heats.length === 0 && offered > 0);
  const shown = showsIdle ? [...busy, ...idle] : busy;
  const most = Math.max(1, ...shown.map(({ offered, heats }) => Math.max(offered, heats.reduce((sum, { count }) => sum + count, 0))));
  return (
    <>
      <div className={styles.bar}>
        <div className="off-paper">
          <Choose
            isBare
            label={words.member}
            value={member ?? ''}
            options={[{ value: '', name: words.allMembers }, ...[...members].map(([value, name]) => ({ value, name })).toSorted((one, other) => one.name.localeCompare(other.name))]}
            onChange={(chosen) => go({ member: chosen || undefined, furnace: undefined })}
          />
        </div>
        <MaterialLegend furnaces={shown} />
      </div>
      {busy.length === 0 ? <Empty>{words.none(figures.week(week).slice(1))}</Empty> : null}
      {shown.length > 0 ? (
        <table className={styles.board}>
          <caption className="heard">{words.heats}</caption>
          <thead>
            <tr>
              <th scope="col">
                {words.furnace}
                <small>{words.furnaceNote}</small>
              </th>
              <th scope="col" className="number">
                {words.used}
                <small>{words.usedNote}</small>
              </th>
              <th scope="col">{words.heats}</th>
              <th scope="col" className="number">
                {words.poured}
                <small>{words.kilograms}</small>
              </th>
              <th scope="col" className="number">
                {words.full}
                <small>%</small>
              </th>
            </tr>
          </thead>
          {shown.map((one) => (
            <FurnaceRow key={one.furnaceCode} furnace={one} most={most} isCurrent={one.furnaceCode === furnace} onChoose={() => go({ furnace: one.furnaceCode })} />
          ))}
        </table>
      ) : null}
      {idle.length > 0 && !showsIdle ? (
        <p className={`reason ${styles.idle}`}>
          {words.idle(figures.number(idle.length), figures.number(idle.reduce((sum, { offered }) => sum + offered, 0)))}{' '}
          <button type="button" className={`off-paper ${styles.link}`} onClick={() => setShowsIdle(true)}>
            {words.showIdle}
          </button>
        </p>
      ) : null}
    </>
  );
}
