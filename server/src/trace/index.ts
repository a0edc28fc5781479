export { type Capture, captureEvents, type CapturedEvent, type CaptureRequest } from './commands/capture.ts';
export { beginCapture, failCapture } from './commands/captureJobs.ts';
export { type LogKeeper, openLogKeeper } from './keeper.ts';
export { logKeys } from './keys.ts';
export { logRoutes } from './routes.ts';
export { traceRefusals } from './refusals.ts';
export { sentEvents, type SentEvent } from './sent.ts';
export { epcisRefusals } from './rest/refusals.ts';
export { epcisRoutes } from './rest/routes/index.ts';
