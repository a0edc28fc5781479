/** Why something is refused: a stable code, one plain sentence that says what would be right, and the character where it begins. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly reason: string;
  /** Character of the text that was given, from 0. */
  readonly at: number;
  /** The application identifier it is about. */
  readonly ai?: string;
}

/**
 * - `empty`: there is no text, or no value after an AI.
 * - `syntax`: brackets, separators or the parts of a Digital Link are not as they must be.
 * - `unknown-ai`: there is no such AI.
 * - `length`: a value is shorter or longer than its AI allows.
 * - `value`: a character, a check digit, a date or another part of a value is wrong.
 * - `repeated`: an AI stands twice with different values, or twice in a Digital Link.
 * - `pair`: two AIs must not be on the same item.
 * - `needs`: an AI needs another one on the same item.
 * - `no-key`: there is no key that a Digital Link, or an EPC, can be made of.
 * - `qualifiers`: the AIs in the path are not the qualifiers of the key, or not in their order.
 * - `attribute`: an AI in the query belongs into the path, or may not be in a Digital Link.
 * - `prefix`: the length of the company prefix does not fit.
 */
export type RefusalCode = 'empty' | 'syntax' | 'unknown-ai' | 'length' | 'value' | 'repeated' | 'pair' | 'needs' | 'no-key' | 'qualifiers' | 'attribute' | 'prefix';

/** Thrown where a text is refused. */
export class Gs1Error extends Error {
  override readonly name = 'Gs1Error';
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.reason);
    this.refusal = refusal;
  }
}

export const refuse = (code: RefusalCode, at: number, reason: string, ai?: string): never => {
  throw new Gs1Error({ code, reason, at, ...(ai === undefined ? {} : { ai }) });
};
