import type { Study } from '@sentra/contract';
import type { Actor } from '../actor.ts';
import { systemActor } from '../cooperative/index.ts';
import { type Store, writing } from '../store.ts';
import { claimStudyIn, endStudyIn, giveBackStudyIn, noteStudyIn, requestStudy, requestStudyCancel, type StudyKey, type StudyRequest } from './commands/studies.ts';
import type { Planner } from './planner.ts';
import { basisOf } from './queries/basis.ts';
import { asRefusal } from './runEnding.ts';
import { startThread, type Thread } from './thread.ts';
import type { StudyKind } from './studyKinds.ts';

/** A study of this process, to be stopped from outside. */
export interface RunningStudy {
  readonly studyId: string;
  /** Ends it now, because nobody wants it any more. */
  readonly cancel: () => void;
  /** Ends it now and gives it back to the queue. */
  readonly giveUp: () => void;
}

const msBetweenNotes = 1000;

/** Asks for a study of a plan; it is made in the background. */
export async function startStudy<Kind extends StudyKind>(store: Store, actor: Actor, planner: Planner, request: StudyRequest<Kind>): Promise<Study> {
  const study = await requestStudy(store, actor, request);
  if (study.state === 'queued') await planner.enqueueStudy({ cooperativeId: actor.cooperativeId, studyId: study.id });
  return study;
}

/** Ends a study. */
export async function cancelStudy(store: Store, actor: Actor, planner: Planner, studyId: string): Promise<Study> {
  const study = await requestStudyCancel(store, actor, studyId);
  planner.cancel(studyId);
  return study;
}

/**
 * Does one study from taking it off the queue to keeping its result. Every way in which it can end leaves it in a state that
 * says so; it never throws.
 */
export async function doStudy(store: Store, { cooperativeId, studyId }: StudyKey, running: Set<RunningStudy>): Promise<void> {
  const system = systemActor(cooperativeId);
  let progress = 0;
  let thread: Thread<object> | undefined;
  let ending: 'cancelled' | 'given up' | undefined;
  const end = (why: 'cancelled' | 'given up') => {
    ending ??= why;
    thread?.kill();
  };
  const handle: RunningStudy = { studyId, cancel: () => end('cancelled'), giveUp: () => end('given up') };
  const note = async () => {
    const { wanted } = await writing(store, system, async (trx) => ({ wanted: await noteStudyIn(trx, store, studyId, progress) }));
    if (!wanted) handle.cancel();
  };

  const { claimed } = await writing(store, system, async (trx) => ({ claimed: await claimStudyIn(trx, store, studyId) }));
  if (!claimed) return;
  running.add(handle);
  // A note that fails is not the end of the study: the next one, or the end itself, will be told.
  const notes = setInterval(() => void note().catch(() => undefined), msBetweenNotes);
  try {
    const { problem, plan } = await basisOf(store, system, claimed.plan_id);
    thread = startThread<object>({ do: 'study', kind: claimed.kind as StudyKind, problem, plan, params: claimed.params }, (message) => {
      if (message.say === 'studying') progress = message.progress;
      return message.say === 'studied' ? message.result : undefined;
    });
    if (ending) thread.kill();
    const result = await thread.answer;
    await writing(store, system, async (trx) => {
      await endStudyIn(trx, store, studyId, { result });
      return {};
    });
  } catch (error) {
    const { id, en } = asRefusal(error);
    await writing(store, system, async (trx) => {
      if (ending === 'given up') await giveBackStudyIn(trx, studyId);
      else await endStudyIn(trx, store, studyId, { failure: { id, en } });
      return {};
    }).catch(() => undefined);
  } finally {
    clearInterval(notes);
    thread?.kill();
    running.delete(handle);
  }
}
