import type { InputError } from '@sentra/contract';
import { bookOfProblem, type Note, type ProblemNaming } from '@sentra/messages';
import { type Problem, ProblemError, readProblem } from '@sentra/planner';
import { errorAt } from './errors.ts';
import { type Said, saidNothing } from './said.ts';

/** Reads a planning problem in the form of PROBLEM.md as the cooperative that poses it. */
export function readProblemText(text: string, naming: ProblemNaming): Said {
  const read = problemOf(text);
  if ('errors' in read) return { ...saidNothing, ...read };
  try {
    const { book, notes } = bookOfProblem(read.problem, naming);
    return { ...saidNothing, book, notes: notes.map(sentenceOf) };
  } catch (error) {
    // Rupiah and gram refuse what is no longer counted exactly.
    if (!(error instanceof RangeError)) throw error;
    return { ...saidNothing, errors: [errorAt('problem-too-large', null, null, tooLarge)] };
  }
}

const tooLarge = {
  id: 'Soal perencanaan berisi angka yang terlalu besar untuk rupiah atau gram. Uang ditulis dalam ribu rupiah, berat dalam kg.',
  en: 'The planning problem holds a number too large for rupiah or grams. Money is written in thousands of rupiah, mass in kg.',
};

type ProblemReading = { readonly problem: Problem } | { readonly errors: readonly InputError[]; readonly more: number };

const mostErrors = 1000;

function problemOf(text: string): ProblemReading {
  try {
    return { problem: readProblem(JSON.parse(text)) };
  } catch (error) {
    if (error instanceof SyntaxError) return { errors: [notJson], more: 0 };
    if (!(error instanceof ProblemError)) throw error;
    return { errors: error.faults.slice(0, mostErrors).map(faultError), more: Math.max(0, error.faults.length - mostErrors) };
  }
}

const notJson = errorAt('problem-unreadable', null, null, {
  id: 'Berkas ini bukan JSON yang utuh. Kirim soal perencanaan (problem.json), buku kerja .xlsx, atau CSV.',
  en: 'The file is not whole JSON. Send a planning problem (problem.json), an .xlsx workbook, or CSV.',
});

function faultError({ path, value, expected }: ProblemError['faults'][number]): InputError {
  const found = shown(value);
  return errorAt('problem-wrong', path || null, found, {
    id: `Soal perencanaan, ${path || 'seluruhnya'}: tertulis ${found}, padahal seharusnya: ${expected}.`,
    en: `Planning problem, ${path || 'the whole'}: it says ${found} where there should be ${expected}.`,
  });
}

const longest = 60;

function shown(value: unknown): string {
  const text = value === undefined ? '(-)' : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

const mostSubjects = 5;

const sentenceOf = ({ id, en, subjects }: Note) => {
  const named = subjects.length > mostSubjects ? `${subjects.slice(0, mostSubjects).join(', ')}, … (${subjects.length})` : subjects.join(', ');
  return { id: `${id} ${named}`, en: `${en} ${named}` };
};
