import type { Details, FindingCode } from '../findings.ts';

/** Ends the reading of a file that cannot be read; caught where the reading began. */
export class FileRefusal extends Error {
  readonly code: FindingCode;
  readonly value: string;
  readonly details: Details;

  constructor(code: FindingCode, value = '', details: Details = {}) {
    super(code);
    this.name = 'FileRefusal';
    this.code = code;
    this.value = value;
    this.details = details;
  }
}
