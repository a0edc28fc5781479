/**
 * A row whose first cell begins so is a remark or an example, and is not read.
 */
export const remark = '# ';

/**
 * Guards a text that a spreadsheet would take for a formula, or this reader for a remark, by an apostrophe before it.
 *
 * @example
 * guardText('=1+1') // "'=1+1"
 */
export const guardText = (text: string): string => (/^'*(?:[=+\-@]|# )/.test(text) ? `'${text}` : text);

/**
 * Takes the guard off again: `unguardText(guardText(text)) === text` for every text.
 */
export const unguardText = (text: string): string => (/^'+(?:[=+\-@]|# )/.test(text) ? text.slice(1) : text);
