import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { type HeatChoice, helpPlanHeats, planHeats } from '@sentra/planner';
import type { FromHeatThread, HeatTask } from './messages.ts';

// A thread that plans heats: it tells each better plan at once, so that it can be ended at any moment.
if (!parentPort) throw new Error('This program is a worker thread of `sentra heats`; it is not started by itself.');
const port = parentPort;
const task = workerData as HeatTask;
const say = (message: FromHeatThread) => port.postMessage(message);
const clock = () => performance.now();

/** Milliseconds between two looks for a first choice. */
const restMs = 20;

if (task.do === 'lead') {
  let proved = -Infinity;
  const planning = await planHeats(task.instance, {
    seed: task.seed, clock,
    ...(task.iterations === undefined ? { timeLimitMs: task.timeLimitMs } : { iterations: task.iterations }),
    ...(task.hasHelper && { onChoice: (choice: HeatChoice) => say({ say: 'choice', choice }) }),
    onPlan: (plan, check) => say({ say: 'plan', plan, check }),
    onProgress: ({ bound }) => {
      if (bound === null || bound <= proved) return;
      proved = bound;
      say({ say: 'bound', bound });
    },
  });
  say({ say: 'led', planning });
} else {
  const sleeper = new Int32Array(new SharedArrayBuffer(4));
  await helpPlanHeats(task.instance, {
    seed: task.seed, clock, timeLimitMs: task.timeLimitMs,
    nextChoice: () => newest(port),
    onPlan: (plan, check) => say({ say: 'plan', plan, check }),
    rest: () => void Atomics.wait(sleeper, 0, 0, restMs),
  });
}

/** The last choice that came in; those before it are worse. */
function newest(from: MessagePort): HeatChoice | undefined {
  let last: HeatChoice | undefined;
  for (let message = receiveMessageOnPort(from); message; message = receiveMessageOnPort(from)) last = message.message as HeatChoice;
  return last;
}
