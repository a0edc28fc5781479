import type { Actor } from '../../actor.ts';
import { may } from '../../actor.ts';
import { Refused } from '../../refusal.ts';
import type { Store } from '../../store.ts';
import { captureEvents } from '../commands/capture.ts';
import { beginCapture, failCapture } from '../commands/captureJobs.ts';
import { problemOfEvent, readBody } from './body.ts';
import { problemOf } from './problem.ts';
import { epcisRefusals } from './refusals.ts';

/**
 * Captures a document as a job: when this answers, the job is over, and says what became of it.
 *
 * @throws Refused epcis.not-valid and others where there is nothing to begin a job with
 */
export async function captureDocument(store: Store, actor: Actor, body: Buffer, errorBehaviour: 'rollback' | 'proceed'): Promise<{ readonly id: string }> {
  may(actor, ['office', 'member']);
  const { events, leftOut, sent } = readBody(body, { mayLeaveOut: errorBehaviour === 'proceed' });
  const { id } = await beginCapture(store, actor, { events: sent, errorBehaviour });
  try {
    await captureEvents(store, actor, { events, errorBehaviour, captureId: id, leftOut: leftOut.map(problemOfEvent) });
  } catch (error) {
    await failCapture(store, actor, id, error instanceof Refused ? problemsOf(error) : [failure]);
    if (!(error instanceof Refused)) throw error;
  }
  return { id };
}

const failure = { type: 'epcisException:ImplementationException', title: 'The server failed; nothing was captured.', status: 500, detail: 'The server failed; nothing was captured. Send the document again.' };

const problemsOf = (refused: Refused): object[] =>
  refused.faults.length > 0 ? refused.faults.map(({ at, id, en }) => problemOf({ code: refused.code, status: refused.status, id, en, at })) : [problemOf(refused)];

/**
 * Captures the one event of a document, or an event that stands alone.
 *
 * @returns its identifier, also where it was there already
 * @throws Refused epcis.not-valid, epcis.not-one-event, trace.other-content and others
 */
export async function captureOne(store: Store, actor: Actor, body: Buffer): Promise<{ readonly eventID: string }> {
  may(actor, ['office', 'member']);
  const { events } = readBody(body, { mayLeaveOut: false });
  if (events.length !== 1) throw epcisRefusals.refuse('not-one-event', { count: events.length });
  const { events: captured } = await captureEvents(store, actor, { events });
  return { eventID: captured[0]?.eventID ?? '' };
}
