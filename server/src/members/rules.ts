import type { PlainDate } from '@sentra/measures';
import { mondayOf } from '@sentra/measures';
import { codeOf, type Change, type Ended, endedFault, isChanged, type RowFault, type RowSheet, type SheetDecision } from '../book/index.ts';

/** The members to whom things belong, by the thing's code: those in the database and those sent along. */
export interface Owners {
  readonly furnaces: ReadonlyMap<string, string>;
  readonly foundries: ReadonlyMap<string, string>;
}

/** What is ended of what these rows would give new work to, by code. */
export interface EndedThings {
  readonly endedMaterials: ReadonlyMap<string, Ended>;
  readonly endedFurnaces: ReadonlyMap<string, Ended>;
}

/** What would be wrong about members if these rows were written, beyond names that do not exist. */
export function memberFaults(decisions: Readonly<Record<'foundries' | 'figures' | 'furnaces' | 'heatOffers' | 'hourOffers', SheetDecision>>, known: Owners & EndedThings): RowFault[] {
  const { foundries, figures, furnaces, heatOffers, hourOffers } = decisions;
  return [
    ...changedOwner(foundries),
    ...figures.rows.flatMap(overwritten),
    ...changedOwner(furnaces),
    ...furnaces.rows.flatMap((change) => [...withoutMaterial(change), ...foundryOfAnother(change, known), ...meltsEnded(change, known)]),
    ...heatOffers.rows.flatMap((change) => [...notMonday('heatOffers', change), ...furnaceOfAnother(change, known), ...offersEnded(change, known)]),
    ...hourOffers.rows.flatMap((change) => notMonday('hourOffers', change)),
  ];
}

/** What was offered, made and audited under a code stays its owner's: a furnace that is sold gets a new code. */
const changedOwner = ({ sheet, rows }: SheetDecision): RowFault[] =>
  rows
    .filter(({ before, after }) => before && before['member_code'] !== after['member_code'])
    .map(({ index, before, after }) => ({
      sheet, index, column: 'member_code',
      id: `${codeOf(sheet, after)} milik anggota ${String(before?.['member_code'])}, bukan ${String(after['member_code'])}. Bila dijual, pakai kode baru.`,
      en: `${codeOf(sheet, after)} belongs to member ${String(before?.['member_code'])}, not ${String(after['member_code'])}. If it was sold, use a new code.`,
    }));

/** A source states a figure of a day once: to correct it, name the correction as the source. */
function overwritten({ index, before, after }: Change): RowFault[] {
  if (!before || (before['value'] === after['value'] && before['unit'] === after['unit'])) return [];
  const stated = `${String(before['value'])} ${String(before['unit'])}`;
  return [
    {
      sheet: 'figures', index, column: 'value',
      id: `Angka "${String(after['name'])}" per ${String(after['as_of'])} dari sumber ini sudah dicatat ${stated} dan tidak ditimpa. Sebutkan sumber atau tanggal lain, misalnya "ralat: …".`,
      en: `The figure "${String(after['name'])}" as of ${String(after['as_of'])} from this source stands at ${stated} and is not overwritten. State another source or date, for instance "correction: …".`,
    },
  ];
}

function withoutMaterial({ index, after }: Change): RowFault[] {
  const materials = after['materials'];
  if (Array.isArray(materials) && materials.length > 0) return [];
  return [{ sheet: 'furnaces', index, column: 'materials', id: 'Tungku harus melebur sekurangnya satu bahan. Sebutkan kode bahannya.', en: 'A furnace melts at least one material. Name its code.' }];
}

function foundryOfAnother({ index, after }: Change, { foundries }: Owners): RowFault[] {
  const owner = typeof after['foundry_code'] === 'string' ? foundries.get(after['foundry_code']) : undefined;
  if (owner === undefined || owner === after['member_code']) return [];
  const place = { sheet: 'furnaces', index, column: 'foundry_code' } as const;
  return [{ ...place, id: `Usaha ${String(after['foundry_code'])} milik anggota ${owner}, bukan ${String(after['member_code'])}.`, en: `The foundry ${String(after['foundry_code'])} belongs to member ${owner}, not ${String(after['member_code'])}.` }];
}

function furnaceOfAnother({ index, after }: Change, { furnaces }: Owners): RowFault[] {
  const owner = furnaces.get(String(after['furnace_code']));
  if (owner === undefined || owner === after['member_code']) return [];
  const place = { sheet: 'heatOffers', index, column: 'furnace_code' } as const;
  return [{ ...place, id: `Tungku ${String(after['furnace_code'])} milik anggota ${owner}, bukan ${String(after['member_code'])}.`, en: `The furnace ${String(after['furnace_code'])} belongs to member ${owner}, not ${String(after['member_code'])}.` }];
}

/** A furnace that melted a material before it ended may go on saying so; none begins to. */
function meltsEnded({ index, before, after }: Change, { endedMaterials }: EndedThings): RowFault[] {
  const melted = new Set((before?.['materials'] ?? []) as readonly string[]);
  return (after['materials'] as readonly string[]).flatMap((material) => {
    const ended = endedMaterials.get(material);
    return ended?.stood && !melted.has(material) ? [endedFault({ sheet: 'furnaces', index, column: 'materials' }, 'materials', material, ended)] : [];
  });
}

function offersEnded(change: Change, { endedFurnaces }: EndedThings): RowFault[] {
  const { index, after } = change;
  const furnace = String(after['furnace_code']);
  const ended = endedFurnaces.get(furnace);
  return ended?.stood && Number(after['heats']) > 0 && isChanged(change) ? [endedFault({ sheet: 'heatOffers', index, column: 'furnace_code' }, 'furnaces', furnace, ended)] : [];
}

function notMonday(sheet: RowSheet, { index, after }: Change): RowFault[] {
  const week = after['week'] as PlainDate;
  const monday = mondayOf(week);
  if (monday === week) return [];
  return [{ sheet, index, column: 'week', id: `${week} bukan hari Senin. Minggu yang memuatnya: ${monday}.`, en: `${week} is not a Monday. The week with that date: ${monday}.` }];
}
