import { rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from './open.ts';
import { temporaryFolder } from './testing.ts';
import { Program, buildProgram } from './testing/child.ts';
import { startCluster } from './testing/cluster.ts';

const kills = 20;
const cluster = await startCluster({ fsync: true });
let program: string;

beforeAll(async () => {
  program = await buildProgram(fileURLToPath(new URL('testing/writer.ts', import.meta.url)));
});
afterAll(async () => {
  await rm(path.dirname(program), { recursive: true });
  await cluster?.stop();
});

/** Both accounts must have moved by the sum of the transfers, whose numbers must have no gap, up to the last acknowledged at least. */
function expectWhole(found: string | undefined, acknowledged: number): void {
  const { left, right, moved, last, count } = JSON.parse(found ?? '') as Record<'left' | 'right' | 'moved' | 'last' | 'count', number>;
  expect({ left, right }).toEqual({ left: 0 - moved, right: moved });
  expect(count).toBe(last);
  expect(last).toBeGreaterThanOrEqual(acknowledged);
}

const pause = (milliseconds: number) => new Promise((resolve) => void setTimeout(resolve, milliseconds));

/** Starts the writer, lets it write for a random while, kills with `kill`; returns the last transfer that was acknowledged. */
async function writeAndDie(args: readonly string[], acknowledged: number, kill: (writer: Program) => Promise<void>): Promise<number> {
  const writer = new Program(program, args);
  try {
    await writer.said(2);
    expectWhole(writer.lines[0], acknowledged);
    await pause(Math.random() * 300);
    await kill(writer);
  } finally {
    await writer.kill();
  }
  return Number(writer.lines.at(-1));
}

describe('killed at random while writing, twenty times, nothing acknowledged is lost and no half of a transaction stays', () => {
  it('embedded', { timeout: 240_000 }, async () => {
    const folder = path.join(await temporaryFolder(), 'sentra');
    let acknowledged = 0;
    for (let round = 0; round < kills; round += 1) {
      const before = acknowledged;
      acknowledged = await writeAndDie(['embedded', folder], acknowledged, (writer) => writer.kill());
      expect(acknowledged).toBeGreaterThan(before);
    }
    const database = await openDatabase({ engine: 'embedded', folder });
    const { rows } = await database.pool.query('select count(*) as count from transfer_under_test');
    await database.close();
    expect((rows as { count: number }[])[0]?.count).toBeGreaterThanOrEqual(acknowledged);
  });

  it.skipIf(!cluster)('a PostgreSQL server, itself killed every second time (skipped where none is found)', { timeout: 240_000 }, async () => {
    let acknowledged = 0;
    for (let round = 0; round < kills; round += 1) {
      const killsServer = round % 2 === 1;
      acknowledged = await writeAndDie(['postgres', cluster?.url ?? ''], acknowledged, async (writer) => (killsServer ? cluster?.kill() : writer.kill()));
      if (killsServer) await cluster?.restart();
    }
    expect(acknowledged).toBeGreaterThan(kills);
  });
});
