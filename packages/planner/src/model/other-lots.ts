import type { Draft } from './draft.ts';

/** Parts of which a draft has other lots than `lots`, which are pieces by slot. */
export function changedParts(draft: Draft, lots: Int32Array): number[] {
  const { weeks, route, stage } = draft.model;
  const parts = new Set<number>();
  draft.qty.forEach((qty, slot) => {
    if (qty !== lots[slot]) parts.add(stage.part[route.stage[Math.trunc(slot / weeks)]!]!);
  });
  return [...parts].sort((a, b) => a - b);
}

/** Slots of a part where a draft has other pieces than `lots`. */
export function changedSlots(draft: Draft, p: number, lots: Int32Array): number[] {
  const slots: number[] = [];
  for (let slot = draft.listStart[p]!; slot < draft.listStart[p + 1]!; slot++) if (draft.qty[slot] !== lots[slot]) slots.push(slot);
  return slots;
}

/** Gives a part the lots that it has in `lots`, within a change begun for it: first what goes, then what comes. False where a rule of a slot says no. */
export function giveLots(draft: Draft, p: number, lots: Int32Array): boolean {
  const slots = changedSlots(draft, p, lots);
  const less = slots.filter((slot) => lots[slot]! < draft.qty[slot]!);
  const more = slots.filter((slot) => lots[slot]! > draft.qty[slot]!);
  return [...less, ...more].every((slot) => draft.place(slot, lots[slot]!));
}
