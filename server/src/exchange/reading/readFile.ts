import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { finding, limits, type ProblemNaming, readCsv, readWorkbook, type ReadingOptions, textOfBytes } from '@sentra/messages';
import { errorOf, saidIn } from './errors.ts';
import { readProblemText } from './readProblemText.ts';
import { type Said, saidNothing, type SentFile } from './said.ts';

const unzip = promisify(gunzip);

/**
 * Reads whatever the office or a program sends: a workbook, a CSV of one sheet, or a planning problem. What it is, its
 * content says and not its name, which people change.
 */
export async function readFile({ fileName, content }: SentFile, options: ReadingOptions, naming: ProblemNaming): Promise<Said> {
  if (content[0] === 0x1f && content[1] === 0x8b) return readPacked(content, naming);
  if (startsAs(content, 'PK') || startsAs(content, '%PDF') || content.length === 0 || content.includes(0)) return saidIn(readWorkbook(content, options));
  const text = textOfBytes(content);
  if (/^\s*[{[]/.test(text)) return readProblemText(text, naming);
  return saidIn(readCsv(text, { ...options, fileName: withoutStamp(fileName) }));
}

const startsAs = (content: Uint8Array, mark: string) => Buffer.from(content.subarray(0, mark.length)).toString('latin1') === mark;

/** A few kilobytes can unpack to more than the memory holds, so unpacking is bounded. */
async function readPacked(content: Uint8Array, naming: ProblemNaming): Promise<Said> {
  try {
    return readProblemText((await unzip(content, { maxOutputLength: limits.unpacked })).toString(), naming);
  } catch (error) {
    const tooLarge = (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE';
    const wrong = tooLarge ? finding('file-too-large', {}, `> ${limits.unpacked} B`, { limit: `${limits.unpacked} B` }) : finding('file-unreadable', {});
    return { ...saidNothing, errors: [errorOf(wrong)] };
  }
}

/** Our own exports carry cooperative and date before the sheet's name, and browsers add a number to a second copy. */
const withoutStamp = (fileName: string) => fileName.replace(/^.*\d{4}-\d{2}-\d{2}-/, '').replace(/ \(\d+\)(?=\.\w+$)/, '');
