export { openJobs, type JobHandler, type Jobs } from './queue.ts';
