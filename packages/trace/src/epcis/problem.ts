/** Which rule a file breaks; the words are kept, so that programs may ask for them. */
export const problemCodes = [
  'not-json', 'not-xml', 'not-epcis', 'too-large', 'too-deep', 'doctype',
  'missing', 'wrong-type', 'wrong-form', 'unknown-field',
  'not-a-uri', 'not-a-time', 'not-an-offset', 'not-in-vocabulary', 'too-few', 'twice',
  'no-objects', 'no-input-or-output', 'ilmd-without-add',
  'element-order', 'element-twice',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** What is doubtful and yet no breach of the standard's form. */
export const warningCodes = ['unknown-context', 'undeclared-prefix', 'event-id-twice', 'no-parent'] as const;
export type WarningCode = (typeof warningCodes)[number];

/** One thing that is wrong: where, by which rule, and what would be right. */
export interface Problem<Code extends string = ProblemCode> {
  /** JSON pointer (RFC 6901) into the document in its JSON form; '' is the whole. */
  readonly pointer: string;
  readonly code: Code;
  /** One plain sentence. */
  readonly message: string;
  /** Of a file in XML: the element, as a path from the root. */
  readonly element?: string;
  /** Of a file in XML: the line on which the element begins, counted from 1. */
  readonly line?: number;
}

export type Warning = Problem<WarningCode>;

/** So many problems of one file are told; the rest is counted. */
export const mostProblems = 100;

/** Problems as they are found: the first hundred in full, then their number. */
export class Problems<Code extends string = ProblemCode> {
  readonly told: Problem<Code>[] = [];
  /** How many were found beyond those told. */
  more = 0;

  /** @param problem made only where it is told: to write a sentence costs more than to find that one is needed */
  add(problem: () => Problem<Code>): void {
    if (this.told.length < mostProblems) this.told.push(problem());
    else this.more += 1;
  }
}
