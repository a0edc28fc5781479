import { scanXml } from './xml.ts';

/** The texts that cells of a workbook share, by number. Letters that are only pronounced (`rPh`) are not part of them. */
export function sharedStrings(xml: string): readonly string[] {
  const texts: string[] = [];
  let inText = false;
  let pronounced = false;
  scanXml(xml, {
    open: (name) => {
      if (name === 'si') texts.push('');
      else if (name === 'rPh') pronounced = true;
      else if (name === 't') inText = true;
    },
    close: (name) => {
      if (name === 'rPh') pronounced = false;
      else if (name === 't') inText = false;
    },
    text: (text) => {
      if (inText && !pronounced && texts.length > 0) texts[texts.length - 1] += text;
    },
  });
  return texts.map(unescaped);
}

/** Office writes what XML cannot hold as `_x000D_`, and an underscore before such a text as `_x005F_`. */
export const unescaped = (text: string): string =>
  text.includes('_x') ? text.replaceAll(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;
