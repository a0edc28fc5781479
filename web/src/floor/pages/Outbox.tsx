/** @jsxImportSource preact */
import { lotAddress } from '../address.ts';
import { useFigures } from '../figures.ts';
import { type Act, isOpen } from '../outbox/act.ts';
import { dismiss } from '../outbox/acts.ts';
import { shownTime } from '../outbox/confirm.ts';
import { changed } from '../outbox/news.ts';
import { Back } from '../parts/Back.tsx';
import { Mark } from '../parts/Mark.tsx';
import { useSaid } from '../parts/said.ts';
import { Strong } from '../parts/Strong.tsx';
import { Undo } from '../parts/Undo.tsx';
import { serverNow } from '../server/clock.ts';
import { useFloor } from '../state.ts';
import { floorWords } from '../words/floor.ts';
import { outboxWords } from '../words/outbox.ts';
import { useLanguage, useWords } from '../words/speak.ts';
import { answerWords, reasonWords } from '../words/today.ts';

/** What became of each act: refused first, then what waits, then what went. */
export function Outbox() {
  const { acts } = useFloor();
  const words = useWords(outboxWords);
  const frame = useWords(floorWords);
  const rank = (act: Act) => (act.state === 'refused' ? 0 : isOpen(act) ? 1 : 2);
  const shown = acts.toSorted((one, other) => rank(one) - rank(other) || other.sequence - one.sequence);
  return (
    <>
      <Back to="#/" />
      <h1 tabIndex={-1}>{frame.outbox}</h1>
      {shown.length === 0 ? (
        <p>{words.empty}</p>
      ) : (
        <ul className="entries">
          {shown.map((act) => (
            <Entry key={act.id} act={act} />
          ))}
        </ul>
      )}
      <p className="quiet">{words.byItself}</p>
    </>
  );
}

function Entry({ act }: { readonly act: Act }) {
  const { person } = useFloor();
  const words = useWords(outboxWords);
  const answers = useWords(answerWords);
  const named = useWords(reasonWords);
  const language = useLanguage();
  const figures = useFigures();
  const said = useSaid();
  const { answer, because, lot } = act.said;
  const choice = because === null ? (answer === 'accepted' ? answers.accept : answers.decline) : `${answers.decline}, ${named[because]}`;
  const time = figures.time(shownTime(act.settledAt ?? act.at), serverNow());
  return (
    <li className="ent">
      <Mark state={act.state} />
      <b className="n">{said(act.said)}</b>
      <p className="t">
        <Strong text={act.state === 'refused' && act.refusal ? words.refused(act.refusal[language]) : act.state === 'sent' ? words.sent(time) : act.state === 'taken-back' ? words.takenBack(time) : words.savedHere(time)} />
      </p>
      {because !== null && act.state !== 'refused' && <p className="t">{named[because]}</p>}
      {act.state === 'refused' && <p className="t">{words.still(choice)}</p>}
      {isOpen(act) && act.trouble && <p className="t">{words.trouble(act.trouble[language])}</p>}
      {isOpen(act) && act.person.id !== person?.id && <p className="t">{words.ofOther(act.person.name)}</p>}
      <Undo act={act} />
      {act.state === 'refused' && (
        <p className="undo">
          <a className="do" href={because === null ? lotAddress(lot, 'accept') : lotAddress(lot, 'decline', because)}>
            {words.again}
          </a>
          <button type="button" className="do" onClick={() => void dismiss(act.id).then(changed)}>
            {words.read}
          </button>
        </p>
      )}
    </li>
  );
}
