import { attributesOf, scanXml } from './xml.ts';

/** Formats of dates that need not be written down (ECMA-376 part 1, 18.8.30): 14 to 17 and 22, and those of East Asia. */
const builtIn = (id: number): boolean => (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58);

/** Whether each cell style shows its number as a date, by the number of the style. */
export function dateStyles(xml: string): readonly boolean[] {
  const formats = new Map<number, string>();
  const styles: boolean[] = [];
  let inCells = false;
  scanXml(xml, {
    open: (name, written) => {
      if (name === 'cellXfs') inCells = true;
      if (name !== 'numFmt' && !(name === 'xf' && inCells)) return;
      const attributes = attributesOf(written);
      const id = Number(attributes.get('numFmtId'));
      if (name === 'numFmt') formats.set(id, attributes.get('formatCode') ?? '');
      else styles.push(isDateFormat(formats.get(id)) ?? builtIn(id));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
    text: () => undefined,
  });
  return styles;
}

/** A format that shows a day, a year or a month by name; hours, minutes and seconds alone are a time. */
function isDateFormat(format: string | undefined): boolean | undefined {
  if (format === undefined) return undefined;
  const plain = format.replaceAll(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '');
  return !/general|standard/i.test(plain) && /[yd]|mmm/i.test(plain);
}
