import { closeSync, fdatasyncSync, fsyncSync, openSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** What this file needs of the engine's own file system; its published types say nothing of these. */
interface OpenFile {
  /** The descriptor of the real file; a directory has none. */
  readonly nfd?: number;
  readonly node: unknown;
}
interface NodeFileSystem {
  readonly stream_ops: { fsync?: (file: OpenFile) => number };
  realPath(node: unknown): string;
}

type Init = NodeFS['init'];

/**
 * Files that reach the disk when PostgreSQL asks for it. The engine's own never do: its fsync is empty, so a commit that was
 * acknowledged dies with the machine's power. Depends on an internal of PGlite 0.5.16; a test counts the syncs per commit.
 */
export class DurableFiles extends NodeFS {
  syncs = 0;

  override async init(...[engine, options]: Parameters<Init>): ReturnType<Init> {
    const { emscriptenOpts } = await super.init(engine, options);
    emscriptenOpts.preRun?.push((module) => {
      const files = module.NODEFS as unknown as NodeFileSystem;
      files.stream_ops.fsync = (file) => {
        this.syncs += 1;
        if (file.nfd === undefined) syncDirectory(files.realPath(file.node));
        else fdatasyncSync(file.nfd);
        return 0;
      };
    });
    return { emscriptenOpts };
  }
}

/** A new or renamed file is only durable once its directory is. Windows cannot open a directory, and its file systems do not need it. */
function syncDirectory(directory: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(directory, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** The engine's parameters without `-F` (never sync), and with the one sync method that its runtime passes on. */
export const durableParameters = [...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'), '-c', 'wal_sync_method=fsync'];
