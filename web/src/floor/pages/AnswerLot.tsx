/** @jsxImportSource preact */
import type { DeclineReason } from '@sentra/contract';
import { useState } from 'preact/hooks';
import { lotAddress, type Place, reasons } from '../address.ts';
import { useFigures } from '../figures.ts';
import type { Lot } from '../lots.ts';
import { isOpen } from '../outbox/act.ts';
import { confirm } from '../outbox/confirm.ts';
import { Back } from '../parts/Back.tsx';
import { No, ReasonDrawing, Yes } from '../parts/drawings.tsx';
import { Strong } from '../parts/Strong.tsx';
import { useFloor } from '../state.ts';
import { floorWords } from '../words/floor.ts';
import { useWords } from '../words/speak.ts';
import { answerWords, reasonWords } from '../words/today.ts';

/** Yes or no to one lot: chosen, read back, confirmed. */
export function AnswerLot({ place }: { readonly place: Extract<Place, { page: 'lot' }> }) {
  const { lots, acts } = useFloor();
  const words = useWords(answerWords);
  const frame = useWords(floorWords);
  const lot = lots?.lots.find(({ code }) => code === place.lot);
  const waits = acts.some((act) => act.said.lot === place.lot && isOpen(act));
  if (lot === undefined || waits) {
    return (
      <>
        <h1 tabIndex={-1}>{words.title}</h1>
        <p>{waits ? words.waiting : words.gone}</p>
        <a className="wide" href="#/">
          {frame.today}
        </a>
      </>
    );
  }
  return (
    <>
      <Back to={place.step === 'choose' ? '#/' : place.step === 'decline' ? lotAddress(lot.code, 'decline') : lotAddress(lot.code)} />
      {place.step === 'choose' && <Choose lot={lot} />}
      {place.step === 'why' && <Why lot={lot} />}
      {place.step === 'accept' && <ReadBack lot={lot} because={null} />}
      {place.step === 'decline' && <ReadBack lot={lot} because={place.because} />}
    </>
  );
}

function Choose({ lot }: { readonly lot: Lot }) {
  const words = useWords(answerWords);
  const figures = useFigures();
  return (
    <>
      <h1 tabIndex={-1}>
        {figures.number(lot.quantity)} {lot.partName}
      </h1>
      <p className="quiet">
        {lot.code} · {words.week(figures.day(lot.week))}
      </p>
      {lot.acceptedAt && <p>{words.already}</p>}
      <div className="choices two">
        {!lot.acceptedAt && (
          <a className="choice go" href={lotAddress(lot.code, 'accept')}>
            <Yes />
            {words.accept}
          </a>
        )}
        <a className="choice" href={lotAddress(lot.code, 'decline')}>
          <No />
          {words.decline}
        </a>
      </div>
    </>
  );
}

function Why({ lot }: { readonly lot: Lot }) {
  const words = useWords(answerWords);
  const named = useWords(reasonWords);
  const figures = useFigures();
  return (
    <>
      <h1 tabIndex={-1}>{words.why}</h1>
      <p className="quiet">
        {figures.number(lot.quantity)} {lot.partName} · {lot.code}
      </p>
      <div className="choices">
        {reasons.map((reason) => (
          <a key={reason} className="choice" href={lotAddress(lot.code, 'decline', reason)}>
            <ReasonDrawing of={reason} />
            {named[reason]}
          </a>
        ))}
      </div>
    </>
  );
}

function ReadBack({ lot, because }: { readonly lot: Lot; readonly because: DeclineReason | null }) {
  const words = useWords(answerWords);
  const named = useWords(reasonWords);
  const figures = useFigures();
  const [state, setState] = useState<'asked' | 'saving' | 'failed'>('asked');
  const [count, monday] = [figures.number(lot.quantity), figures.day(lot.week)];
  const commit = async () => {
    setState('saving');
    try {
      await confirm({ lot: lot.code, partName: lot.partName, quantity: lot.quantity, week: lot.week, answer: because === null ? 'accepted' : 'declined', because });
      location.hash = '#/';
    } catch {
      setState('failed');
    }
  };
  return (
    <>
      <h1 tabIndex={-1}>{because === null ? words.accept : words.decline}</h1>
      <p className="readback">
        <Strong text={because === null ? words.readAccept(count, lot.partName, monday) : words.readDecline(count, lot.partName, monday, named[because])} />
      </p>
      {state === 'failed' && (
        <p className="notice hot" role="alert">
          {words.notSaved}
        </p>
      )}
      <button type="button" className="wide" disabled={state === 'saving'} onClick={() => void commit()}>
        {state === 'saving' ? words.saving : because === null ? words.yesAccept : words.yesDecline}
      </button>
      <p className="quiet">{words.undoNote}</p>
    </>
  );
}
