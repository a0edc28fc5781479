import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { logIn } from './session.ts';

/** Milliseconds since the address was asked for, and bytes that came over the wire. */
export interface Opening {
  readonly painted: number;
  readonly content: number;
  readonly fetched: number;
}

export interface Screen {
  readonly name: string;
  readonly address: string;
  readonly cold: readonly Opening[];
  readonly warm: readonly Opening[];
}

/** Opens every screen that the index of the office links to, several times with an empty cache and with a filled one. */
export async function openScreens(context: BrowserContext, server: string, times: number): Promise<Screen[]> {
  const cookie = await logIn(server);
  await context.addCookies(cookie.split('; ').map((pair) => ({ name: pair.slice(0, pair.indexOf('=')), value: pair.slice(pair.indexOf('=') + 1), url: server })));
  await context.addInitScript(watchContent);
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  const screens: Screen[] = [];
  for (const { name, address } of await linksOf(page, server)) {
    const cold: Opening[] = [];
    const warm: Opening[] = [];
    for (let nth = 0; nth < times; nth += 1) {
      cold.push(await open(page, network, server + address, true));
      warm.push(await open(page, network, server + address, false));
    }
    screens.push({ name, address, cold, warm });
  }
  return screens;
}

async function linksOf(page: Page, server: string): Promise<{ name: string; address: string }[]> {
  await page.goto(server);
  await page.locator('nav a[href^="/"]').first().waitFor();
  await page.waitForLoadState('networkidle');
  const links = await page.locator('nav a[href^="/"]').evaluateAll((found) => found.map((link) => ({ name: link.firstChild?.textContent?.trim() ?? '', address: link.getAttribute('href') ?? '' })));
  return [...new Map(links.map((link) => [link.address, link])).values()];
}

async function open(page: Page, network: CDPSession, address: string, empty: boolean): Promise<Opening> {
  if (empty) await network.send('Network.clearBrowserCache');
  await page.goto(address);
  await page.locator('main').waitFor();
  await page.waitForLoadState('networkidle');
  return page.evaluate(() => {
    const resources = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')] as PerformanceResourceTiming[];
    return {
      painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      content: (globalThis as { lastChange?: number }).lastChange ?? Number.NaN,
      fetched: resources.reduce((sum, one) => sum + one.transferSize, 0),
    };
  });
}

/** Runs in the page before its own scripts: notes when its content last changed. */
function watchContent(): void {
  const changed = () => ((globalThis as { lastChange?: number }).lastChange = performance.now());
  new MutationObserver(changed).observe(document, { childList: true, characterData: true, subtree: true });
}
