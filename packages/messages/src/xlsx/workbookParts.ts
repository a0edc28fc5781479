import type { Parts } from './archive.ts';
import { textOfPart } from './archive.ts';
import { FileRefusal } from './refusal.ts';
import { attributesOf, scanXml } from './xml.ts';

/** What a workbook consists of: its sheets in order, and the paths of what they share. */
export interface WorkbookParts {
  readonly sheets: readonly { readonly name: string; readonly path: string }[];
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
  /** Days are counted from 1904 instead of 1900. */
  readonly from1904: boolean;
}

interface Relation {
  readonly id: string;
  readonly kind: string;
  readonly path: string;
}

const nothing = () => undefined;

/** @throws FileRefusal where the parts do not make a workbook */
export function workbookParts(parts: Parts): WorkbookParts {
  const root = relationsOf(parts, '_rels/.rels', '').find((relation) => relation.kind === 'officeDocument')?.path ?? 'xl/workbook.xml';
  if (!parts.has(root)) throw new FileRefusal(parts.has('xl/workbook.xml') || [...parts.keys()].some((path) => path.startsWith('xl/')) ? 'file-unreadable' : 'file-not-workbook');
  const folder = root.slice(0, root.lastIndexOf('/') + 1);
  const relations = relationsOf(parts, `${folder}_rels/${root.slice(folder.length)}.rels`, folder);
  const sheets: { name: string; path: string }[] = [];
  let from1904 = false;
  scanXml(textOfPart(parts, root), {
    open: (name, written) => {
      if (name !== 'sheet' && name !== 'workbookPr') return;
      const attributes = attributesOf(written);
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.get('date1904') ?? '');
      const relation = relations.find(({ id, kind }) => kind === 'worksheet' && id === attributes.get('id'));
      if (name === 'sheet' && relation) sheets.push({ name: attributes.get('name') ?? '', path: relation.path });
    },
    close: nothing,
    text: nothing,
  });
  if (sheets.length === 0 || sheets.some(({ path }) => !parts.has(path))) throw new FileRefusal('file-unreadable');
  const pathOf = (kind: string) => relations.find((relation) => relation.kind === kind)?.path;
  return { sheets, sharedStrings: pathOf('sharedStrings'), styles: pathOf('styles'), from1904 };
}

function relationsOf(parts: Parts, path: string, folder: string): Relation[] {
  const relations: Relation[] = [];
  scanXml(textOfPart(parts, path), {
    open: (name, written) => {
      if (name !== 'Relationship') return;
      const attributes = attributesOf(written);
      const target = attributes.get('Target') ?? '';
      // Two standards name the kinds by different addresses that end alike.
      const kind = (attributes.get('Type') ?? '').replace(/^.*\//, '');
      relations.push({ id: attributes.get('Id') ?? '', kind, path: target.startsWith('/') ? target.slice(1) : resolved(folder + target) });
    },
    close: nothing,
    text: nothing,
  });
  return relations;
}

function resolved(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}
