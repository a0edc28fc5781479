import { readdir, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lockByFile, lockFolder } from './lock.ts';
import { openDatabase } from './open.ts';
import { temporaryFolder } from './testing.ts';
import { Program, buildProgram } from './testing/child.ts';

let program: string;
beforeAll(async () => {
  program = await buildProgram(fileURLToPath(new URL('testing/holder.ts', import.meta.url)));
});
afterAll(() => rm(path.dirname(program), { recursive: true }));

describe.each([
  ['by a name of the kernel', 'kernel', lockFolder],
  ['by a file with the pid', 'file', lockByFile],
] as const)('a data folder held %s', (_, kind, lock) => {
  it('is refused to a second process, which is told by whom it is held, and is free once that one is killed', async () => {
    const folder = await temporaryFolder();
    const holder = new Program(program, [folder, kind]);
    await holder.said(1);
    await expect(lock(folder)).rejects.toMatchObject({ code: 'database.folder-locked', en: expect.stringContaining(`in use by process ${holder.pid}`) });
    await expect(lock(folder)).rejects.toMatchObject({ en: expect.stringContaining(folder) });
    await holder.kill();
    const release = await lock(folder);
    await release();
  });

  it('goes to one of many that come at once, also over the remains of a dead one', async () => {
    const folder = await temporaryFolder();
    const dead = new Program(program, [folder, kind]);
    await dead.said(1);
    await dead.kill();
    const rivals = Array.from({ length: 6 }, () => new Program(program, [folder, kind]));
    await Promise.all(rivals.map((rival) => rival.said(1)));
    const answers = rivals.map(({ lines }) => lines[0]?.split(' ').slice(0, 2).join(' '));
    await Promise.all(rivals.map((rival) => rival.kill()));
    expect(answers.filter((answer) => answer === 'held')).toHaveLength(1);
    expect(answers.filter((answer) => answer === 'refused database.folder-locked')).toHaveLength(5);
  });

  it('is free again when its holder lets go', async () => {
    const folder = await temporaryFolder();
    await (await lock(folder))();
    const release = await lock(folder);
    expect(release).toBeInstanceOf(Function);
    await release();
  });
});

describe('opening a folder that another process holds', () => {
  it('touches nothing in it', async () => {
    const folder = await temporaryFolder();
    const holder = new Program(program, [folder, 'kernel']);
    await holder.said(1);
    await expect(openDatabase({ engine: 'embedded', folder })).rejects.toMatchObject({ code: 'database.folder-locked' });
    expect(await readdir(folder)).toEqual([]);
    await holder.kill();
  });

  it('knows the folder under another path', async () => {
    const folder = await temporaryFolder();
    const link = path.join(await temporaryFolder(), 'link');
    await symlink(folder, link);
    const release = await lockFolder(folder);
    await expect(lockFolder(link)).rejects.toMatchObject({ code: 'database.folder-locked' });
    await release();
  });
});
