/** @jsxImportSource preact */
import { useFigures } from '../figures.ts';
import { serverNow } from '../server/clock.ts';
import { takeOver } from '../shell/install.ts';
import { useFloor } from '../state.ts';
import { floorWords } from '../words/floor.ts';
import { useWords } from '../words/speak.ts';

/** What is wrong with the telephone, or new in it. Nothing where all is well. */
export function Notices() {
  const { clockAhead, keepsNothing, version, signal } = useFloor();
  const words = useWords(floorWords);
  const figures = useFigures();
  const now = serverNow();
  return (
    <>
      {keepsNothing && (
        <p className="notice hot" role="alert">
          {words.keepsNothing}
        </p>
      )}
      <div aria-live="polite">
        {!signal.has && <p className="notice">{words.noSignal(figures.time(signal.since, now))}</p>}
        {clockAhead !== 0 && <p className="notice">{(clockAhead > 0 ? words.clockAhead : words.clockBehind)(figures.span(clockAhead), figures.time(now, now))}</p>}
        {version === 'taken' && <p className="notice">{words.versionTaken}</p>}
        {version === 'ready' && (
          <div className="notice">
            <p>{words.newVersion}</p>
            <button type="button" className="do" onClick={takeOver}>
              {words.useNewVersion}
            </button>
          </div>
        )}
      </div>
    </>
  );
}
