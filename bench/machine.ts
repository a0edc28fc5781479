import { cpus, loadavg, totalmem } from 'node:os';
import { megabytes } from './figures.ts';

/** What the figures were measured on. */
export const machine = (at: Date): string =>
  `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC; ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${megabytes(totalmem())} of memory, ${process.platform}, Node ${process.versions.node}`;

/** How many processes wanted a core during the last minute. Far above the number of cores, others took part of the machine. */
export const loadNow = (): string => (loadavg()[0] ?? 0).toFixed(1);

/** Milliseconds of processor time since the process began: what else the machine does is not counted. */
export const processorMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
