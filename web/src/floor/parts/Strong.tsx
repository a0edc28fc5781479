/** @jsxImportSource preact */

/** A sentence in which `**what matters**` is printed bold. */
export function Strong({ text }: { readonly text: string }) {
  return <>{text.split('**').map((piece, at) => (at % 2 === 1 ? <b key={at}>{piece}</b> : piece))}</>;
}
