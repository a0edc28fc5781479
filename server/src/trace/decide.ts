import type { Kept } from '@sentra/trace/epcis';
import type { Actor } from '../actor.ts';
import type { Refused } from '../refusal.ts';
import { traceRefusals } from './refusals.ts';
import type { Prepared } from './sent.ts';

/** An event that is recorded, by which a sent one is known again. */
export interface RecordedEvent {
  readonly event_id: string;
  readonly declared: boolean;
  readonly hash: string;
  readonly sequence: number;
  /** Whose foundry it is about; null: none's. */
  readonly member_code: string | null;
}

export interface NewEvent {
  readonly kept: Kept;
  /** Whose foundry it is about; null: none's. */
  readonly memberCode: string | null;
}

/** What becomes of one sent event. `new` counts the new ones from 0; what is sent twice in one document is the same new one. */
export type Verdict = { readonly pointer: string; readonly eventID: string } & ({ readonly new: number } | { readonly already: number } | { readonly refused: Refused });

export interface Decision {
  readonly verdicts: readonly Verdict[];
  readonly news: readonly NewEvent[];
}

/**
 * Decides what becomes of sent events: twice is once, another content under the same identifier is refused, and a member's people record only where they are,
 * and declare wrong only what is theirs.
 *
 * @param ownerOf whose place a canonical identifier names; undefined where it is no member's
 */
export function decide(actor: Actor, sent: readonly Prepared[], recorded: readonly RecordedEvent[], ownerOf: (place: string) => string | undefined): Decision {
  const known = new Map<string, { readonly hash: string; readonly is: { readonly new: number } | { readonly already: number } }>();
  for (const { event_id, declared, hash, sequence } of recorded) known.set(nameOf({ eventID: event_id, declared, hash }), { hash, is: { already: sequence } });
  const owned = new Map(recorded.flatMap(({ event_id, declared, member_code }) => (declared ? [] : [[event_id, member_code] as const])));
  const news: NewEvent[] = [];
  const verdicts = sent.map((one): Verdict => {
    if ('refused' in one) return one;
    const { pointer, kept } = one;
    const { eventID, hash } = kept;
    const earlier = known.get(nameOf(kept));
    if (earlier) return earlier.hash === hash ? { pointer, eventID, ...earlier.is } : { pointer, eventID, refused: traceRefusals.refuse('other-content', { event: eventID }) };
    const owner = kept.declared ? whoseDeclared(actor, kept, owned, ownerOf) : whose(actor, kept, ownerOf);
    if (typeof owner === 'object' && owner !== null) return { pointer, eventID, refused: owner };
    const is = { new: news.push({ kept, memberCode: owner }) - 1 };
    known.set(nameOf(kept), { hash, is });
    if (!kept.declared) owned.set(eventID, owner);
    return { pointer, eventID, ...is };
  });
  return { verdicts, news };
}

/** Of an event there is one; of declarations that it was wrong there may be several, each saying something else. */
const nameOf = ({ eventID, declared, hash }: Pick<Kept, 'eventID' | 'declared' | 'hash'>): string => (declared ? `declared ${hash} ${eventID}` : `event ${eventID}`);

/** Where it took place says whose it is: where it was seen, else where things are afterwards. What a member's people record elsewhere is theirs. */
function whose(actor: Actor, { eventID, readPoint, bizLocation }: Kept, ownerOf: (place: string) => string | undefined): string | null | Refused {
  const [found] = [readPoint, bizLocation].flatMap((place) => {
    const owner = place === undefined ? undefined : ownerOf(place);
    return place === undefined || owner === undefined ? [] : [{ place, owner }];
  });
  if (actor.role !== 'member') return found?.owner ?? null;
  const own = actor.memberCode ?? '';
  if (found && found.owner !== own) return traceRefusals.refuse('not-yours', { event: eventID, place: found.place, member: own });
  return own;
}

/** A declaration belongs to whom the event belongs that it declares wrong: it takes that event's word away, wherever it is made. */
function whoseDeclared(actor: Actor, kept: Kept, owned: ReadonlyMap<string, string | null>, ownerOf: (place: string) => string | undefined): string | null | Refused {
  const owner = owned.get(kept.eventID);
  if (actor.role === 'member' && owner !== (actor.memberCode ?? '')) return traceRefusals.refuse('not-yours-to-declare', { event: kept.eventID });
  return owner === undefined ? whose(actor, kept, ownerOf) : owner;
}
