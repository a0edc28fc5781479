import type { BrowserContext, Page } from 'playwright-core';
import path from 'node:path';
import { expect } from 'vitest';
import { readFileSync } from 'node:fs';
import { projectRoot } from '../../server/src/entrypoints.ts';
import { temporaryFolder } from '../../server/src/database/testing.ts';
import { accessWords } from '../../web/src/words/access.ts';
import { type Area, type Spoken, wordsIn } from '../../web/src/words/area.ts';
import { type Serving, serving } from '../command/sentra.ts';
import { type Browser, findChromium, launchBrowser } from './chromium.ts';

export const said = <A extends Area>(area: A, language: 'id' | 'en' = 'id'): Spoken<A> => wordsIn(area, language);

interface DemoPerson {
  readonly name: string;
  readonly email: string;
  readonly role: string;
}
const demo = JSON.parse(readFileSync(path.join(projectRoot(), 'demo/ceper/people.json'), 'utf8')) as { password: string; people: DemoPerson[] };

/** The one password of all demo people. */
export const demoPassword = demo.password;

export const personOf = (role: string): DemoPerson => {
  const person = demo.people.find((one) => one.role === role);
  if (!person) throw new Error(`The demo has nobody who is ${role}.`);
  return person;
};

/** Why the browser tests cannot run here; undefined where they can. */
export const noBrowser = (): Promise<string | undefined> =>
  findChromium().then(
    () => undefined,
    (error: unknown) => `no Chromium: ${error instanceof Error ? error.message : String(error)}`,
  );

export interface Office {
  readonly address: string;
  readonly server: Serving;
  readonly context: BrowserContext;
  /** What pages said that no page should say: errors of scripts, and answers that failed. */
  readonly complaints: string[];
  /** A new page on an address of the office. */
  readonly open: (address: string) => Promise<Page>;
  readonly logIn: (role: string) => Promise<void>;
  readonly logOut: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A real server with the demo cooperative on a folder of its own, and a browser. */
export async function openOffice(): Promise<Office> {
  const server = await serving(['--data', path.join(await temporaryFolder(), 'data'), '--demo', 'ceper']);
  const browser: Browser = await launchBrowser();
  const { address } = server;
  const { context } = browser;
  const complaints: string[] = [];
  context.on('weberror', (error) => complaints.push(`${error.page()?.url()}: ${error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.page()?.url()}: ${message.text()}`);
  });
  context.setDefaultTimeout(30_000);
  return {
    address,
    server,
    context,
    complaints,
    async open(to) {
      const page = await context.newPage();
      await page.goto(address + to);
      await arrived(page);
      return page;
    },
    async logIn(role) {
      const { email } = personOf(role);
      await context.clearCookies();
      const answer = await context.request.post(`${address}/api/session`, { data: { email, password: demo.password }, headers: { origin: address }, timeout: 60_000 });
      expect(answer.status()).toBe(200);
    },
    logOut: () => context.clearCookies(),
    async close() {
      await browser.close();
      server.child.kill('SIGKILL');
    },
  };
}

/** The page stands: it has its heading, and nothing on it still waits for the server. */
export async function arrived(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
}

/** Fills the log-in form as a newcomer does, by the button of a demo person. */
export async function enterAs(page: Page, role: string): Promise<void> {
  const words = said(accessWords);
  await page.getByRole('button', { name: words.fillAs(personOf(role).name) }).click();
  await page.getByRole('button', { name: words.logIn, exact: true }).click();
}

export const headingOf = (page: Page): Promise<string> => page.getByRole('heading', { level: 1 }).first().innerText();

/** What keeps somebody from using the page who does not see it, or sees it on a telephone. */
export const barriers = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const seen = (element: Element) => element.checkVisibility();
    const nameOf = (element: Element): string => {
      const by = element.getAttribute('aria-labelledby')?.split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
      const labels = element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement ? [...(element.labels ?? [])].map((label) => label.textContent).join(' ') : '';
      const inner = element.matches('button, a, summary') ? `${element.textContent} ${element.querySelector('svg title, img[alt]')?.textContent ?? ''}` : '';
      return [element.getAttribute('aria-label'), by, labels, element.getAttribute('title'), inner].join(' ').trim();
    };
    const unnamed = [...document.querySelectorAll('button, a[href], summary, input:not([type=hidden]), select, textarea, progress, [role=button]')].filter((one) => seen(one) && nameOf(one) === '');
    const images = [...document.querySelectorAll('img:not([alt]), svg[role=img]:not([aria-label]):not([aria-labelledby])')].filter((one) => !one.querySelector('title'));
    const headings = document.querySelectorAll('h1').length;
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
    const over = document.documentElement.scrollWidth - window.innerWidth;
    const widest = over > 0 ? [...document.querySelectorAll('main *')].find((one) => one.getBoundingClientRect().right > window.innerWidth + 1) : undefined;
    return [
      ...unnamed.map((one) => `no name: ${one.outerHTML.slice(0, 160)}`),
      ...images.map((one) => `no words for a picture: ${one.outerHTML.slice(0, 160)}`),
      ...(headings === 1 ? [] : [`${headings} first headings`]),
      ...twice.map((id) => `two elements have the id ${id}`),
      ...(over > 0 ? [`the page is ${over} px wider than the screen, from ${widest?.outerHTML.slice(0, 160)}`] : []),
    ];
  });
