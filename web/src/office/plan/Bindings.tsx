import type { Binding } from '@sentra/contract';
import type { Rupiah } from '@sentra/measures';
import { FillBar, Meter } from '../../parts/charts/FillBar.tsx';
import { useFigures, type Figures } from '../../parts/figures.ts';
import { bindingWords, panelWords, unitWords } from '../../words/plan.ts';
import type { Spoken } from '../../words/area.ts';
import { useWords } from '../../words/words.ts';
import { useGo, usePlanAddress } from './address.ts';
import { mapShown, resourceOf } from './binding.ts';
import styles from './plan.module.css';
import { useProcess } from './process.ts';

/** The same cause in one more week says little; the largest come first. */
const mostBindings = 8;

/** What binds, the largest cause first, with what is used and offered. */
export function Bindings({ bindings, onMap = true }: { readonly bindings: readonly Binding[]; /** The load map is on the same page, and leads there. */ readonly onMap?: boolean }) {
  const words = useWords(panelWords);
  if (bindings.length === 0) return null;
  return (
    <>
      <h3>{words.binds}</h3>
      <ol className={styles.bindings}>
        {bindings.slice(0, mostBindings).map((binding, index) => (
          <Bound key={index} place={index + 1} binding={binding}>
            {onMap ? <ShowOnMap binding={binding} bindings={bindings} /> : null}
          </Bound>
        ))}
      </ol>
    </>
  );
}

function Bound({ place, binding, children }: { readonly place: number; readonly binding: Binding; readonly children: React.ReactNode }) {
  const words = useWords(bindingWords);
  const units = useWords(unitWords);
  const figures = useFigures();
  const process = useProcess();
  const { used, offered, missing, weeks, stage, unit } = binding;
  const isMoney = unit === 'rupiah';
  const write = (amount: number) => (isMoney ? figures.rupiah(Math.round(amount) as Rupiah) : `${figures.number(amount, 1)} ${isUnit(units, unit) ? units[unit] : ''}`.trim());
  const reason = [
    ...(weeks.length > 0 ? [`${weeksSaid(weeks, figures)}.`] : []),
    ...(stage === null ? [] : [words.stageOf(figures.number(stage + 1))]),
    ...(isMoney && used !== null && offered !== null ? [words.against(write(offered))] : []),
    ...(!isMoney && missing !== null && missing > 0 ? [words.missing(write(missing))] : []),
  ].join(' ');
  return (
    <li>
      <i>{place}</i>
      <div className={styles.bindingHead}>
        <b>{titleOf(binding, words, process)}</b>
        {used !== null && offered !== null ? <b className="number">{isMoney ? write(used) : words.ofOffered(figures.number(used, 1), figures.number(offered, 1))}</b> : null}
      </div>
      <p className="reason">{reason}</p>
      <Measure binding={binding} says={reason} />
      {children}
    </li>
  );
}

/** Leads to the map on which a cause can be seen, where another is open. */
function ShowOnMap({ binding, bindings }: { readonly binding: Binding; readonly bindings: readonly Binding[] }) {
  const words = useWords(panelWords);
  const go = useGo();
  const open = mapShown(usePlanAddress(), bindings);
  const shown = resourceOf(binding);
  if (shown === null || shown === open) return null;
  return (
    <button type="button" className={`off-paper ${styles.link}`} onClick={() => go({ resource: shown })}>
      {words.show}
    </button>
  );
}

/** Whole things are drawn one by one, amounts as a bar; a comparison of costs is neither. */
function Measure({ binding: { used, offered, missing, unit }, says }: { readonly binding: Binding; readonly says: string }) {
  if (used === null || offered === null || offered <= 0 || unit === 'rupiah') return null;
  if ((unit === 'heats' || unit === 'lots') && Number.isInteger(offered)) return <Meter have={Math.round(used)} missing={Math.ceil(missing ?? 0)} says={says} />;
  return unit === 'hours' || unit === 'heats' ? <FillBar value={used} of={offered + (missing ?? 0)} due={offered} says={says} /> : null;
}

const isUnit = (units: Spoken<typeof unitWords>, unit: string | null): unit is keyof typeof unitWords => unit !== null && Object.hasOwn(units, unit);

/** Few weeks one by one, many as the first and the last. */
export function weeksSaid(weeks: Binding['weeks'], figures: Figures): string {
  const sorted = weeks.toSorted();
  const [first, last] = [figures.week(sorted[0] ?? null), figures.week(sorted.at(-1) ?? null)];
  if (sorted.length <= 3) return sorted.map((week) => figures.week(week)).join(', ');
  return `${first}–${last}`;
}

/** What binds, by name, and whose it is. */
export function titleOf({ code, process, memberCode, memberName }: Binding, words: Spoken<typeof bindingWords>, nameOf = (one: string): string => one): string {
  const member = memberCode === null ? '' : `${memberCode} ${memberName ?? ''}`.trim();
  const withMember = (title: string) => (member === '' ? title : `${title}, ${member}`);
  switch (code) {
    case 'hours':
      return words.hours(nameOf(process ?? ''), member);
    case 'heats':
      return words.heats(member);
    case 'notQualified':
    case 'leadTime':
    case 'frozen':
    case 'declined':
    case 'tools':
    case 'minimumLot':
    case 'cheaperNotMade':
    case 'dearerThanLate':
    case 'roomLeft':
      return withMember(words[code]);
    // A share's causes are all about the member whose panel it is.
    case 'noOffer':
    case 'demandSmall':
    case 'capacityFull':
    case 'othersCheaper':
    case 'fewQualified':
    case 'priceOfMore':
      return words[code];
    default:
      return withMember(words.other(code));
  }
}
