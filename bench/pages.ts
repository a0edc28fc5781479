// Size of the pages' scripts, and how long each screen takes in a headless browser on the demo.
// usage: node build/bench-pages.mjs [--times 5]
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildFolder } from '../server/src/entrypoints.ts';
import { findChromium, launchBrowser } from '../tests/browser/chromium.ts';
import { embeddedIn, inFolder } from './engines.ts';
import { kilobytes, median, millis, type Table } from './figures.ts';
import { loadNow } from './machine.ts';
import { publish } from './page.ts';
import { openScreens, type Screen } from './screens.ts';
import { readScripts } from './scripts.ts';
import { serve } from './serving.ts';

const { values } = parseArgs({ options: { times: { type: 'string', default: '5' } } });
/** Compressed script of the office before charts. */
const limit = 300_000;

const at = new Date();
const loadBefore = loadNow();
const scripts = readScripts(path.join(buildFolder(), 'web'));
const heaviest = scripts.pages[0];
const most = scripts.entry.gzip + (heaviest?.weight.gzip ?? 0);
const screens = await measureScreens();

const middle = (screen: Screen, cache: 'cold' | 'warm') => median(screen[cache].map(({ content }) => content));
const slowest = typeof screens === 'string' ? undefined : screens.toSorted((a, b) => middle(b, 'cold') - middle(a, 'cold'))[0];

publish({
  name: 'pages',
  title: 'Size and loading of the pages',
  how: `Sizes are those of the files that the server sends, compressed beforehand (gzip, and Brotli for browsers that take it). Loading is in headless Chromium on the same machine, without a network between, on the demo cooperative: from asking for the address until the last change of the page's content, median of ${values.times}, each with an empty cache and with a filled one.`,
  short: [
    ['script of the office before any screen, gzip (limit 300 kB)', `${kilobytes(scripts.entry.gzip)}${scripts.entry.gzip > limit ? ', over the limit' : ''}`],
    [`with its heaviest screen${heaviest ? ` (${heaviest.name})` : ''}, gzip`, `${kilobytes(most)}${most > limit ? ', over the limit' : ''}`],
    ...(slowest ? [[`slowest screen (${slowest.name}), cold and warm cache`, `${millis(middle(slowest, 'cold'))} and ${millis(middle(slowest, 'warm'))}`]] : []),
  ],
  sections: [
    {
      title: 'Scripts',
      text: 'Of a screen: what it fetches beyond the first line.',
      table: [
        ['script', 'gzip', 'Brotli'],
        ['before any screen', kilobytes(scripts.entry.gzip), kilobytes(scripts.entry.brotli)],
        ...scripts.pages.map(({ name, weight }) => [name, kilobytes(weight.gzip), kilobytes(weight.brotli)]),
        ['all together', kilobytes(scripts.all.gzip), kilobytes(scripts.all.brotli)],
      ],
    },
    { title: 'Screens', ...(typeof screens === 'string' ? { text: screens } : { table: screenTable(screens) }) },
  ],
  at,
  loadBefore,
});

function screenTable(measured: readonly Screen[]): Table {
  const painted = (screen: Screen, cache: 'cold' | 'warm') => median(screen[cache].map((one) => one.painted));
  return [
    ['screen', 'address', 'first paint, cold', 'content, cold', 'first paint, warm', 'content, warm', 'fetched, cold'],
    ...measured.map((screen) => [
      screen.name, `\`${screen.address}\``, millis(painted(screen, 'cold')), millis(middle(screen, 'cold')), millis(painted(screen, 'warm')), millis(middle(screen, 'warm')),
      kilobytes(median(screen.cold.map(({ fetched }) => fetched))),
    ]),
  ];
}

/** The screens, or why there are none. */
async function measureScreens(): Promise<Screen[] | string> {
  const missing = await findChromium().then(() => undefined, (error: Error) => error.message);
  if (missing !== undefined) return `The screens were left out: there is no Chromium here (${missing}).`;
  return inFolder(async (folder) => {
    const server = await serve(embeddedIn(folder));
    const browser = await launchBrowser();
    try {
      return await openScreens(browser.context, server.address, Number(values.times));
    } finally {
      await browser.close();
      await server.stop();
    }
  });
}
