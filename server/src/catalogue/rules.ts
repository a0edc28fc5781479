import { type Change, codeOf, type Ended, endedFault, type RowFault, type SheetDecision } from '../book/index.ts';

/** What the rules about parts need to know of the database. */
export interface Standing {
  /** The stages of each part that is written to, as numbers. */
  readonly stages: ReadonlyMap<string, ReadonlySet<number>>;
  /** Stages that somebody is qualified for, in coaching for or suspended from, as `part/stage`. */
  readonly routed: ReadonlySet<string>;
}

/** What is ended of what these rows would give new work to, by code. */
export interface EndedThings {
  readonly endedMaterials: ReadonlyMap<string, Ended>;
  readonly endedParts: ReadonlyMap<string, Ended>;
}

/** What would be wrong about the catalogue if these rows were written, beyond names that do not exist. */
export const catalogueFaults = ({ parts, stages, routes }: Readonly<Record<'parts' | 'stages' | 'routes', SheetDecision>>, standing: Standing & EndedThings): RowFault[] => [
  ...parts.rows.flatMap((change) => castOfEnded(change, standing)),
  ...routes.rows.flatMap((change) => routeOfEnded(change, standing)),
  ...gaps(stages, standing),
  ...stages.rows.flatMap((change) => otherProcess(change, standing)),
];

function castOfEnded({ index, before, after }: Change, { endedMaterials }: EndedThings): RowFault[] {
  const material = String(after['material_code']);
  const ended = endedMaterials.get(material);
  return ended?.stood && before?.['material_code'] !== material ? [endedFault({ sheet: 'parts', index, column: 'material_code' }, 'materials', material, ended)] : [];
}

/** Nobody is qualified anew for what is no longer made; that somebody no longer is may still be written down. */
function routeOfEnded({ index, before, after }: Change, { endedParts }: EndedThings): RowFault[] {
  const part = String(after['part_code']);
  const ended = endedParts.get(part);
  const isNew = before === null || (before['state'] !== after['state'] && after['state'] !== 'suspended');
  return ended?.stood && isNew ? [endedFault({ sheet: 'routes', index, column: 'part_code' }, 'parts', part, ended)] : [];
}

/** A part goes through its stages one after the other: where one is missing nobody could make it. */
function gaps({ rows }: SheetDecision, { stages }: Standing): RowFault[] {
  const numbers = new Map<string, Set<number>>();
  for (const { after } of rows) {
    const part = String(after['part_code']);
    const known = numbers.get(part) ?? new Set(stages.get(part));
    numbers.set(part, known.add(Number(after['stage'])));
  }
  return rows.flatMap(({ index, after }): RowFault[] => {
    const [part, stage] = [String(after['part_code']), Number(after['stage'])];
    if (stage === 0 || numbers.get(part)?.has(stage - 1)) return [];
    return [
      {
        sheet: 'stages', index, column: 'stage',
        id: `Barang ${part} punya tahap ${stage + 1} tetapi tidak punya tahap ${stage}. Tahap berurutan dari 1 (cor).`,
        en: `The part ${part} has stage ${stage + 1} but no stage ${stage}. Stages follow each other from 1 (casting).`,
      },
    ];
  });
}

/** Somebody was qualified for the old process; under the new one nobody has seen him work. */
function otherProcess({ index, before, after }: Change, { routed }: Standing): RowFault[] {
  const code = codeOf('stages', after);
  if (!before || before['process'] === after['process'] || !routed.has(code)) return [];
  return [
    {
      sheet: 'stages', index, column: 'process',
      id: `Proses tahap ${code} tetap ${String(before['process'])}: ada anggota yang kelayakannya dicatat untuk proses itu. Buat barang baru untuk cara kerja baru.`,
      en: `The process of stage ${code} stays ${String(before['process'])}: members' qualifications are recorded for it. Make a new part for a new way of working.`,
    },
  ];
}
