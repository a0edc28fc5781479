import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guardText, unguardText } from './textGuard.ts';

test('no text that is written is a formula or a remark, and every one comes back', () => {
  const texts = fc.oneof(fc.string(), fc.stringMatching(/^'{0,3}[=+\-@#] ?.{0,5}$/));
  fc.assert(fc.property(texts, (text) => {
    expect(guardText(text)).not.toMatch(/^(?:[=+\-@]|# )/);
    expect(unguardText(guardText(text))).toBe(text);
  }));
});
