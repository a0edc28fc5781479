import type { Maker, Offer, WorkItem } from './work.ts';

/** Work of one member that draws on the same hours and metal. */
export interface Group {
  readonly member: string;
  /** Most work value that his offer can do in this group, whole rupiah. */
  readonly most: number;
  /** Positions in the list of work. */
  readonly items: readonly number[];
}

/** A member's way of making an item, and what all of its pieces would take of each of his resources. */
interface Way {
  readonly item: number;
  readonly value: number;
  readonly takes: ReadonlyMap<string, number>;
}

/** More sets of furnaces than this are no foundry, and would make as many limits as there are sets of them. */
const mostMetalKinds = 12;

/**
 * What the offer of a member can do, in rupiah of work value, apart for work that has nothing in common. He makes all that
 * he is qualified for at one pace; where hours or metal are used up, what needs them stops and the rest goes on.
 *
 * It follows from his own offer and the work alone, never from the other members: the laws of {@link entitlements} rest on
 * that. Set-up hours, whole heats and single weeks are not looked at.
 *
 * @throws RangeError where a member melts more kinds of metal apart than a foundry can
 */
export function groupsOf(member: Offer, work: readonly WorkItem[], makerAt: (item: number) => Maker | undefined): Group[] {
  const qualified = work.flatMap((item, position) => {
    const maker = makerAt(position);
    return maker && item.pieces > 0 ? [{ item, position, maker }] : [];
  });
  const casting = new Set(qualified.filter(({ item }) => pours(item)).map(({ item }) => item.process));
  const names = [...new Set(qualified.map(({ item }) => (casting.has(item.process) ? 'casting' : `hours ${item.process}`)))];
  const metal = metalLimits(member, qualified.flatMap(({ item }) => (item.metal && pours(item) ? [item.metal.material] : [])));
  return names.flatMap((name) => {
    const own = qualified.filter(({ item }) => (casting.has(item.process) ? 'casting' : `hours ${item.process}`) === name);
    const ways = own.map(({ item, position, maker }): Way => {
      const takes = new Map<string, number>();
      if (maker.hoursPerPiece > 0) takes.set(`hours ${item.process}`, maker.hoursPerPiece * item.pieces);
      if (item.metal && pours(item)) for (const limit of metal.limitsOf(item.metal.material)) takes.set(limit, item.metal.kgPerPiece * item.pieces);
      return { item: position, value: maker.valuePerPiece * item.pieces, takes };
    });
    const rooms = new Map([...Object.entries(member.hours).map(([process, hours]) => [`hours ${process}`, hours] as const), ...metal.rooms]);
    const done = atOnePace(ways, rooms);
    const able = ways.filter((_, index) => (done[index] ?? 0) > 0);
    if (able.length === 0) return [];
    const value = ways.reduce((sum, way, index) => sum + way.value * (done[index] ?? 0), 0);
    return [{ member: member.id, most: Math.floor(value + 1e-6), items: able.map(({ item }) => item) }];
  });
}

const pours = ({ metal }: WorkItem): boolean => metal !== null && metal.kgPerPiece > 0;

/**
 * Limits on the metal of a member: metals of every set together stay within the furnaces that melt at least one of them.
 * By Hall's theorem (1935) that is all: what keeps these can be divided over the furnaces.
 */
function metalLimits(member: Offer, materials: readonly string[]): { rooms: Map<string, number>; limitsOf: (material: string) => string[] } {
  const meltedIn = (material: string) => member.furnaces.flatMap((furnace, index) => (furnace.materials.includes(material) ? [index] : []));
  const kinds = new Map<string, number[]>([...new Set(materials)].toSorted().map((material) => [meltedIn(material).join(' '), meltedIn(material)]));
  const keys = [...kinds.keys()].toSorted();
  if (keys.length > mostMetalKinds) throw new RangeError(`${member.id} melts more than ${mostMetalKinds} kinds of metal apart`);
  const rooms = new Map<string, number>();
  const limits = new Map<string, string[]>(keys.map((key) => [key, []]));
  for (let set = 1; set < 1 << keys.length; set++) {
    const chosen = keys.filter((_, index) => set & (1 << index));
    const furnaces = new Set(chosen.flatMap((key) => kinds.get(key) ?? []));
    rooms.set(`metal ${set}`, [...furnaces].reduce((sum, index) => sum + (member.furnaces[index]?.kg ?? 0), 0));
    for (const key of chosen) limits.get(key)?.push(`metal ${set}`);
  }
  return { rooms, limitsOf: (material) => limits.get(meltedIn(material).join(' ')) ?? [] };
}

/** The part of each way that is done when all go at one pace until something that they take is used up. */
function atOnePace(ways: readonly Way[], rooms: ReadonlyMap<string, number>): number[] {
  const room = new Map(rooms);
  const done = ways.map(() => 0);
  const going = new Set(ways.keys());
  let pace = 0;
  while (going.size > 0 && pace < 1) {
    const drawn = new Map<string, number>();
    for (const index of going) for (const [name, amount] of ways[index]?.takes ?? []) drawn.set(name, (drawn.get(name) ?? 0) + amount);
    const step = [...drawn].reduce((least, [name, amount]) => (amount > 0 ? Math.min(least, (room.get(name) ?? 0) / amount) : least), 1 - pace);
    pace += step;
    for (const [name, amount] of drawn) room.set(name, Math.max(0, (room.get(name) ?? 0) - amount * step));
    const full = new Set([...drawn].filter(([name, amount]) => amount > 0 && (room.get(name) ?? 0) <= 1e-9 * amount).map(([name]) => name));
    for (const index of going) {
      done[index] = pace;
      if ([...(ways[index]?.takes.keys() ?? [])].some((name) => full.has(name))) going.delete(index);
    }
  }
  return done;
}
