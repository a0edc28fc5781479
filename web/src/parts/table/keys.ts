/** Arrow keys, Home and End move among the openers of a table's rows; Enter is the opener's own. */
export function moveAmongRows(event: React.KeyboardEvent<HTMLElement>): void {
  const openers = [...(event.currentTarget.closest('table')?.querySelectorAll<HTMLElement>('[data-opener]') ?? [])];
  const at = openers.indexOf(event.currentTarget);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: openers.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  openers[next]?.focus();
}
