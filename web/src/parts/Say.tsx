import { Fragment } from 'react';

/**
 * A sentence of the dictionary in which `**so**` is the object or the amount that counts.
 *
 * @example
 * <Say>{words.canDo('**140**', '**60**')}</Say>
 */
export function Say({ children }: { readonly children: string }) {
  const pieces = children.split('**');
  return pieces.map((piece, index) => (index % 2 === 1 ? <b key={index}>{piece}</b> : <Fragment key={index}>{piece}</Fragment>));
}

/** The sentence that leads a side panel or a page, larger than text. */
export function Lead({ children }: { readonly children: string }) {
  return (
    <p className="lead">
      <Say>{children}</Say>
    </p>
  );
}
