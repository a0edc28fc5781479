import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { OpenDatabase } from '../database/index.ts';
import { testDatabase } from '../database/testing.ts';
import { type Jobs, openJobs } from './index.ts';

describe('jobs', () => {
  let database: OpenDatabase;
  let jobs: Jobs;

  beforeAll(async () => {
    database = await testDatabase();
    jobs = await openJobs(database);
  });
  afterAll(async () => {
    await jobs.stop();
    await database.close();
  });

  it('begins a job of this process at once, not at the next look', async () => {
    const begun: { n: number; at: number }[] = [];
    await jobs.work<{ n: number }>('quick', 1, async ({ n }) => void begun.push({ n, at: Date.now() }));
    await new Promise((resolve) => setTimeout(resolve, 300));
    const sent = Date.now();
    await jobs.send('quick', { n: 7 });
    await vi.waitFor(() => expect(begun).toHaveLength(1), 5_000);
    expect(begun[0]?.n).toBe(7);
    expect((begun[0]?.at ?? Infinity) - sent).toBeLessThan(1_000);
  });

  it('goes on after a job that failed, and does not do it again', async () => {
    const seen: string[] = [];
    await jobs.work<{ name: string }>('failing', 1, async ({ name }) => {
      seen.push(name);
      if (name === 'first') throw new Error('it fails');
    });
    await jobs.send('failing', { name: 'first' });
    await jobs.send('failing', { name: 'second' });
    await vi.waitFor(() => expect(seen).toEqual(['first', 'second']), 8_000);
  });

  it('keeps what was put there before anybody works', async () => {
    await jobs.send('early', { n: 1 });
    const taken: number[] = [];
    await jobs.work<{ n: number }>('early', 1, async ({ n }) => void taken.push(n));
    await vi.waitFor(() => expect(taken).toEqual([1]), 5_000);
  });
});
