export interface ExchangeAddress {
  /** The import that is looked at. */
  readonly import?: string;
}

/** Reads the page's address; what makes no sense is left out. */
export function readExchangeAddress({ import: shown }: Readonly<Record<string, unknown>>): ExchangeAddress {
  return typeof shown === 'string' && /^[\da-f-]{36}$/i.test(shown) ? { import: shown } : {};
}
