/** A4 landscape within its margins, in pixels of what is printed (the shell prints at 0.74), without the page's head and foot. */
const paper = { width: 1390, height: 800 };
const scales = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5, 0.45, 0.4];

/**
 * Finds how much smaller a sheet must be printed to stay on one piece of paper, by laying it out as wide as the paper before anybody
 * sees it, and keeps that as `--paper-scale`. By the page's button or by the browser's own command: it is there already.
 *
 * @param sheet an element that lays itself out by its own width, and with `data-paper` as it is printed
 */
export function fitOnePaper(sheet: HTMLElement | null): void {
  if (!sheet) return;
  const { style } = sheet;
  sheet.toggleAttribute('data-paper', true);
  style.position = 'absolute';
  const scale = scales.find((one) => {
    style.width = `${paper.width / one}px`;
    return sheet.scrollHeight * one <= paper.height;
  });
  style.removeProperty('position');
  style.removeProperty('width');
  style.setProperty('--paper-scale', String(scale ?? scales.at(-1)));
  sheet.toggleAttribute('data-paper', false);
}
