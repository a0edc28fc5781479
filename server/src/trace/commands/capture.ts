import { type Actor, lookingAcross, may } from '../../actor.ts';
import { cooperativeIn } from '../../cooperative/index.ts';
import { Refused } from '../../refusal.ts';
import { instant, type Store, type Trx, writing } from '../../store.ts';
import { decide, type Decision, type Verdict } from '../decide.ts';
import { followIn } from '../genealogy/commands/follow.ts';
import { ownersOfPlacesIn } from '../queries/places.ts';
import { recordedIn } from '../queries/recorded.ts';
import { prepared, type Prepared, type SentEvent } from '../sent.ts';
import { appendIn, holdEdgeIn } from './append.ts';
import { closeCaptureIn } from './captureJobs.ts';

export interface CaptureRequest {
  /** From a document that was found valid, in its order: see `sentEvents`. */
  readonly events: readonly SentEvent[];
  /** What one event does to the others that is refused: all are refused with it (as when unset), or those that can be recorded are. EPCIS 2.0, section 12.6.1. */
  readonly errorBehaviour?: 'rollback' | 'proceed' | undefined;
  /** The capture job that this does, closed in the same transaction: see `beginCapture`. */
  readonly captureId?: string | undefined;
  /** Of that job: what was wrong with events that were left out before, as the standard words it. */
  readonly leftOut?: readonly object[] | undefined;
}

/** What became of one sent event. */
export type CapturedEvent = { readonly pointer: string; readonly eventID: string } & (
  | { readonly outcome: 'recorded' | 'already'; readonly sequence: number }
  | { readonly outcome: 'refused'; readonly code: string; readonly id: string; readonly en: string }
);

export interface Capture {
  /** In the order in which they were sent. */
  readonly events: readonly CapturedEvent[];
  /** How many are new in the log. */
  readonly recorded: number;
}

/**
 * Records events for ever, each as a leaf of the cooperative's log; what is recorded already is answered as the first time.
 * Either all of it is done or nothing.
 *
 * @throws Refused trace.other-content, trace.not-yours, trace.unstorable, with a fault for each refused event at its pointer; never with `proceed`
 */
export async function captureEvents(store: Store, actor: Actor, { events, errorBehaviour = 'rollback', captureId, leftOut = [] }: CaptureRequest): Promise<Capture> {
  may(actor, ['office', 'member']);
  const sent = events.map(prepared);
  return writing(store, lookingAcross(actor), async (trx) => {
    const capture = await captureIn(trx, actor, sent, { now: store.clock(), proceed: errorBehaviour === 'proceed', captureId });
    if (captureId !== undefined) await closeCaptureIn(trx, captureId, instant(store), leftOut, capture.events);
    return capture;
  });
}

interface Way {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly proceed: boolean;
  readonly captureId?: string | undefined;
}

/** The same within a transaction of the caller, whose scope is the system: it must see the places and events of all. Nothing may be waited for after it. */
export async function captureIn(trx: Trx, actor: Actor, sent: readonly Prepared[], { now, proceed, captureId }: Way): Promise<Capture> {
  const cooperative = await cooperativeIn(trx);
  const kept = sent.flatMap((one) => ('kept' in one ? [one.kept] : []));
  const owners = await ownersOfPlacesIn(trx, kept.flatMap(({ readPoint, bizLocation }) => [readPoint, bizLocation].filter((place) => place !== undefined)));
  const eventIDs = [...new Set(kept.map(({ eventID }) => eventID))];
  const decided = async () => {
    const decision = decide(actor, sent, await recordedIn(trx, eventIDs), (place) => owners.get(place));
    if (!proceed) refuseAll(decision);
    return decision;
  };
  // What was recorded long ago needs not wait for others.
  const early = await decided();
  if (early.news.length === 0) return captureOf(early, 0);
  const edge = await holdEdgeIn(trx, actor.cooperativeId);
  const { verdicts, news } = await decided();
  if (news.length === 0) return captureOf({ verdicts, news }, 0);
  const { first } = await appendIn(trx, edge, { cooperative: { id: actor.cooperativeId, code: cooperative.code }, recordedBy: actor.name || actor.personId, now, captureId: captureId ?? null }, news);
  await followIn(trx, actor.cooperativeId, { first, last: first + news.length - 1 });
  return captureOf({ verdicts, news }, first);
}

/** Throws the first refusal with a fault for each. */
function refuseAll({ verdicts }: Decision): void {
  const all = verdicts.flatMap((verdict) => ('refused' in verdict ? [{ pointer: verdict.pointer, refused: verdict.refused }] : []));
  const [first] = all;
  if (first) throw withFaults(first.refused, all);
}

const withFaults = (refused: Refused, all: readonly { readonly pointer: string; readonly refused: Refused }[]): Refused =>
  new Refused(refused.code, refused, {}, all.slice(0, mostFaults).map(({ pointer, refused: { id, en } }) => ({ at: pointer, id, en })));

/** So many are told of one document. */
const mostFaults = 100;

const captureOf = ({ verdicts, news }: Decision, first: number): Capture => {
  const told = new Set<number>();
  return { recorded: news.length, events: verdicts.map((verdict) => outcomeOf(verdict, first, told)) };
};

function outcomeOf(verdict: Verdict, first: number, told: Set<number>): CapturedEvent {
  const { pointer, eventID } = verdict;
  if ('refused' in verdict) {
    const { code, id, en } = verdict.refused;
    return { pointer, eventID, outcome: 'refused', code, id, en };
  }
  if ('already' in verdict) return { pointer, eventID, outcome: 'already', sequence: verdict.already };
  const sequence = first + verdict.new;
  const again = told.has(sequence);
  told.add(sequence);
  return { pointer, eventID, outcome: again ? 'already' : 'recorded', sequence };
}
