import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';

/** `--no-sandbox` because root has no other way; the rest keeps the browser from talking to anyone but the server under test. */
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

const systemNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** The browser to test with: `CHROMIUM_PATH`, else the system's, else the one that comes with the development packages. */
export async function findChromium(): Promise<string> {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH is ${named}, and no file is there.`);
    return named;
  }
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const installed = systemNames.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) => existsSync(file) && runs(file));
  return installed ?? packagedChromium();
}

/** The package unpacks into the temporary folder under one name for every user; a folder of one's own keeps two users from using each other's file. */
async function packagedChromium(): Promise<string> {
  const shared = process.env['TMPDIR'];
  process.env['TMPDIR'] = ownFolder();
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    return await packaged.executablePath();
  } finally {
    if (shared === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = shared;
  }
}

const ownFolder = (): string => {
  const folder = path.join(tmpdir(), `sentra-chromium-${process.getuid?.() ?? 'user'}`);
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
};

const runs = (file: string): boolean => spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0;

export interface Browser {
  readonly context: BrowserContext;
  close(): Promise<void>;
}

/** Starts a browser with a profile of its own, which goes with it. */
export async function launchBrowser(options: { readonly width?: number; readonly height?: number; readonly dark?: boolean; readonly language?: string } = {}): Promise<Browser> {
  const profile = mkdtempSync(path.join(tmpdir(), 'sentra-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await findChromium(),
    args: flags,
    viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
    colorScheme: options.dark ? 'dark' : 'light',
    locale: options.language ?? 'id-ID',
    timezoneId: 'Asia/Jakarta',
  });
  return {
    context,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
