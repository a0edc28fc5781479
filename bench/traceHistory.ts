import type { OpenDatabase } from '../server/src/database/index.ts';

const kindsIn = <Kind extends string>(counts: Readonly<Record<Kind, number>>) => Object.keys(counts) as Kind[];

/** How a history of so many pieces is numbered: pieces from 1, then each other kind of thing behind the one before. */
export function numbering(pieces: number) {
  const heats = Math.ceil(pieces / 250);
  const boxes = Math.ceil(pieces / 25) + 2;
  const counts = { piece: pieces, charge: Math.ceil(heats / 20), melting: heats, heat: heats, pouring: heats, castings: heats, marking: heats, machining: Math.ceil(pieces / 50), box: boxes, shipment: Math.ceil(boxes / 40) };
  const first = { ...counts };
  let next = 1;
  for (const name of kindsIn(counts)) {
    first[name] = next;
    next += counts[name];
  }
  return { counts, first };
}

/**
 * A history straight in the tables: charge → melting → heat → pouring → castings → marking → 250 pieces, each machined (in and out) and packed into one of the boxes nearby,
 * chosen by the seed; boxes into shipments, but for every twentieth. Four edges a piece.
 */
export async function writeHistory(pool: OpenDatabase['pool'], cooperative: string, { pieces, seed }: { readonly pieces: number; readonly seed: number }): Promise<void> {
  const { counts, first } = numbering(pieces);
  const at = (name: keyof typeof counts, nth: string) => `${first[name]} + ${nth}`;
  const day = `timestamptz '2024-01-01' + interval '1 minute' * `;
  const edges = (count: number, parent: string, child: string, kind: number, when: string, until: string, quantity: string) =>
    `insert into trace_edge (cooperative_id, parent, child, kind, since, until, quantity, sequence)
     select '${cooperative}', ${parent}, ${child}, ${kind}, ${when}, ${until}, ${quantity}, n + 1 from generate_series(0, ${count - 1}) as n`;
  const heat = (hours: number) => `${day} (n * 30 + ${hours * 60})`;
  const piece = (hours: number) => `${day} (n / 250 * 30 + ${hours * 60})`;
  const box = `((n + abs(hashint8extended(n, ${seed})) % 50) / 25)`;
  const h = counts.heat;
  const statements = [
    edges(h, at('charge', 'n / 20'), at('melting', 'n'), 1, heat(0), heat(0), '480'),
    edges(h, at('melting', 'n'), at('heat', 'n'), 3, heat(1), heat(1), '470'),
    edges(h, at('heat', 'n'), at('pouring', 'n'), 2, heat(2), heat(2), '470'),
    edges(h, at('pouring', 'n'), at('castings', 'n'), 4, heat(2), heat(2), '250'),
    edges(h, at('castings', 'n'), at('marking', 'n'), 2, heat(12), heat(12), '250'),
    edges(pieces, at('marking', 'n / 250'), 'n + 1', 6, piece(12), piece(12), '1'),
    edges(pieces, 'n + 1', at('machining', 'n / 50'), 2, piece(24), piece(24), '1'),
    edges(pieces, at('machining', 'n / 50'), 'n + 1', 6, piece(30), piece(30), '1'),
    edges(pieces, 'n + 1', at('box', box), 7, piece(40), 'null', '1'),
    `${edges(counts.box, at('box', 'n'), at('shipment', 'n / 40'), 9, `${day} (n / 10 * 30 + 12000)`, `${day} (n / 10 * 30 + 12000)`, '1')} where n % 20 <> 0`,
    ...kindsIn(counts).map((name) => {
      const kind = ['melting', 'pouring', 'marking', 'machining'].includes(name) ? 'process' : name;
      const key = name === 'piece' ? `'https://id.gs1.org/01/09506000134352/21/' || n` : name === 'box' ? `'https://id.gs1.org/00/' || lpad(n::text, 18, '0')` : `'urn:x-${name}:' || n`;
      return `insert into trace_thing (cooperative_id, id, key, kind) select '${cooperative}', ${at(name, 'n')}, ${key}, '${kind}' from generate_series(0, ${counts[name] - 1}) as n`;
    }),
    'analyze trace_edge',
    'analyze trace_thing',
  ];
  for (const statement of statements) await pool.query(statement);
}
