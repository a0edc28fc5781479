/** @jsxImportSource preact */
import type { PlainDate } from '@sentra/measures';
import { useEffect } from 'preact/hooks';
import { processName } from '../../words/processes.ts';
import { lotAddress } from '../address.ts';
import { useFigures } from '../figures.ts';
import { type Lot, type Lots, nextMonday, readLots, thisMonday, today } from '../lots.ts';
import { type Act, isOpen } from '../outbox/act.ts';
import { Casting, Machining } from '../parts/drawings.tsx';
import { Mark } from '../parts/Mark.tsx';
import { Undo } from '../parts/Undo.tsx';
import { serverNow } from '../server/clock.ts';
import { useFloor } from '../state.ts';
import { useLanguage, useWords } from '../words/speak.ts';
import { todayWords } from '../words/today.ts';

/** The lots that the plan gives this foundry, this week and next. */
export function Today() {
  const { person, lots, acts, isAsking } = useFloor();
  const words = useWords(todayWords);
  const figures = useFigures();
  const sent = acts.filter(({ state }) => state === 'sent').length;
  // What the server took changes what it says of the lots.
  useEffect(() => {
    if (sent > 0) void readLots();
  }, [sent]);
  if (person?.role !== 'member') {
    return (
      <>
        <h1 tabIndex={-1}>{figures.weekday(today())}</h1>
        <p>{words.onlyMembers}</p>
        <a className="wide" href="/">
          {words.toOffice}
        </a>
      </>
    );
  }
  return (
    <>
      <div className="line">
        <h1 tabIndex={-1}>{figures.weekday(today())}</h1>
        <span className="quiet">{lots && words.asOf(figures.time(lots.readAt, serverNow()))}</span>
      </div>
      {lots ? <Weeks lots={lots} acts={acts} /> : <p aria-live="polite">{isAsking ? words.asking : words.neverRead}</p>}
    </>
  );
}

function Weeks({ lots: { lots }, acts }: { readonly lots: Lots; readonly acts: readonly Act[] }) {
  const words = useWords(todayWords);
  const figures = useFigures();
  const [first, second] = [thisMonday(), nextMonday()];
  const shown = withDeclined(lots, acts);
  const later = shown.filter(({ week }) => week > second);
  const [nearest] = later;
  if (shown.length === 0) return <p>{words.noneAtAll}</p>;
  return (
    <>
      <Week title={words.thisWeek} monday={first} lots={shown} acts={acts} />
      <Week title={words.nextWeek} monday={second} lots={shown} acts={acts} />
      {nearest && <p className="quiet">{words.later(figures.number(later.length), figures.day(nearest.week))}</p>}
    </>
  );
}

type Shown = Pick<Lot, 'code' | 'partName' | 'quantity' | 'stage' | 'materialCode' | 'process' | 'acceptedAt'> & { readonly week: PlainDate };

/** A lot that was declined is gone from the plan; as long as its act is here, the person sees what became of it. */
function withDeclined(lots: readonly Lot[], acts: readonly Act[]): Shown[] {
  const known = new Set(lots.map(({ code }) => code));
  const gone = acts.filter(({ said, state }) => state === 'sent' && said.answer === 'declined' && !known.has(said.lot) && said.week >= thisMonday());
  return [
    ...lots,
    ...gone.map(({ said }) => ({ code: said.lot, partName: said.partName, quantity: said.quantity, stage: 0, materialCode: '', process: '', acceptedAt: null, week: said.week as PlainDate })),
  ].toSorted((one, other) => (one.week < other.week ? -1 : one.week > other.week ? 1 : 0));
}

function Week({ title, monday, lots, acts }: { readonly title: string; readonly monday: PlainDate; readonly lots: readonly Shown[]; readonly acts: readonly Act[] }) {
  const words = useWords(todayWords);
  const figures = useFigures();
  const own = lots.filter(({ week }) => week === monday);
  return (
    <section aria-labelledby={`week-${monday}`}>
      <h2 id={`week-${monday}`}>
        {title} <small>{words.fromMonday(figures.day(monday))}</small>
      </h2>
      {own.length === 0 ? (
        <p className="quiet">{words.none}</p>
      ) : (
        <ul className="jobs">
          {own.map((lot) => (
            <Job key={lot.code} lot={lot} act={acts.findLast(({ said, state }) => said.lot === lot.code && state !== 'taken-back')} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Job({ lot, act }: { readonly lot: Shown; readonly act: Act | undefined }) {
  const words = useWords(todayWords);
  const figures = useFigures();
  const language = useLanguage();
  const count = figures.number(lot.quantity);
  const told = act ? `${act.said.answer === 'accepted' ? words.accepted : words.declined}, ${isOpen(act) ? words.onlyHere : act.state === 'sent' ? words.sent : words.refused}` : lot.acceptedAt ? words.accepted : '';
  const isSettled = act !== undefined && (isOpen(act) || (act.state === 'sent' && act.said.answer === 'declined'));
  return (
    <li className="job">
      {lot.stage === 0 ? <Casting /> : <Machining />}
      <div className="what">
        <b className="n">
          {count} {lot.partName}
        </b>
        <span className="t">{[lot.code, lot.materialCode, lot.stage === 0 ? '' : processName(lot.process, language)].filter(Boolean).join(', ')}</span>
        {told !== '' && (
          <span className="t state">
            <Mark state={act?.state ?? 'sent'} /> {told}
          </span>
        )}
      </div>
      {!isSettled && (
        <a className={told === '' ? 'do go' : 'do'} href={lotAddress(lot.code)} aria-label={words.answerFor(count, lot.partName)}>
          {words.answer}
        </a>
      )}
      {act && <Undo act={act} />}
    </li>
  );
}
