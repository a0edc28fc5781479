import type { Cooperative } from '@sentra/contract';
import { useFigures, type Figures } from '../../parts/figures.ts';
import { settingsWords } from '../../words/settings.ts';
import type { Spoken } from '../../words/area.ts';
import { useWords } from '../../words/words.ts';
import type { Draft, Setting } from './draft.ts';
import styles from './settings.module.css';

interface ChangedSettingsProps {
  readonly cooperative: Cooperative;
  readonly draft: Draft;
  readonly changed: readonly Setting[];
}

/** What each changed setting is now and what it becomes. */
export function ChangedSettings({ cooperative, draft, changed }: ChangedSettingsProps) {
  const words = useWords(settingsWords);
  const figures = useFigures();
  return (
    <table className={styles.changed}>
      <thead>
        <tr>
          <th scope="col">{words.setting}</th>
          <th scope="col">{words.before}</th>
          <th scope="col">{words.after}</th>
        </tr>
      </thead>
      <tbody>
        {changed.map((name) => (
          <tr key={name}>
            <th scope="row">{words[name]}</th>
            <td>{said(name, cooperative, words, figures)}</td>
            <td>
              <b>{said(name, draft, words, figures)}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function said(name: Setting, { firstWeek, unsoldLimit, peakFrom, peakTo, changeMinutes, ...rest }: Draft, words: Spoken<typeof settingsWords>, figures: Figures): string {
  switch (name) {
    case 'name':
      return rest.name;
    case 'firstWeek':
      return firstWeek === null ? words.thisWeek : figures.weekOfYear(firstWeek);
    case 'unsoldLimit':
      return unsoldLimit === null ? words.noLimit : figures.rupiah(unsoldLimit);
    case 'peakFrom':
      return peakFrom === null ? words.noPeak : figures.timeOfDay(peakFrom);
    case 'peakTo':
      return peakTo === null ? words.noPeak : figures.timeUntil(peakTo);
    case 'changeMinutes':
      return changeMinutes === null ? words.noChange : `${figures.number(changeMinutes)} ${words.minutes}`;
    case 'shortfallCost':
      return figures.number(rest.shortfallCost, 4);
    case 'horizonWeeks':
    case 'releaseWeeks':
      return `${figures.number(rest[name])} ${words.weeks}`;
  }
}
