import { expect, test } from 'vitest';
import { launchBrowser } from './chromium.ts';

test('a browser is found, starts and renders', async () => {
  const browser = await launchBrowser();
  try {
    const page = await browser.context.newPage();
    await page.setContent('<h1>Sentra</h1>');
    expect(await page.getByRole('heading').innerText()).toBe('Sentra');
  } finally {
    await browser.close();
  }
});
