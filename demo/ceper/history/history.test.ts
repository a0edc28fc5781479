import { readFileSync } from 'node:fs';
import path from 'node:path';
import { addDays, plainDate } from '@sentra/measures';
import { checkDocument, epcisDocument, type JsonObject } from '@sentra/trace/epcis';
import { edgesOf, graphOf, walk } from '@sentra/trace/genealogy';
import { describe, expect, test } from 'vitest';
import { readCeper } from '../load.ts';
import { Crew } from './crew.ts';
import { ceperHistory, firstEvent } from './history.ts';

const readFile = (name: string) => readFileSync(path.join(import.meta.dirname, '..', name), 'utf8');
/** A Tuesday. */
const today = plainDate('2026-11-24');
const book = readCeper(readFile, today);
const events = ceperHistory(book, today);
const { things, edges } = edgesOf(events);
const graph = graphOf(edges);

interface Listed {
  readonly epcClass: string;
  readonly quantity: number;
}
const listed = (event: JsonObject, field: string) => (event[field] ?? []) as unknown as readonly Listed[];
const texts = (event: JsonObject, field: string) => (event[field] ?? []) as readonly string[];
/** A text of an event; empty where there is none. */
const text = (event: JsonObject, field: string): string => (typeof event[field] === 'string' ? event[field] : '');
const place = (event: JsonObject): string => ((event['bizLocation'] ?? event['readPoint']) as { id: string }).id;
const time = (event: JsonObject): string => text(event, 'eventTime');
const withStep = (...steps: string[]) => events.filter((event) => steps.includes(text(event, 'bizStep')));
const withAct = (act: string) => events.filter((event) => event['sentra:act'] === act);
const wrong = new Set(events.filter((event) => event['errorDeclaration'] !== undefined).map((event) => event['eventID']));

/** The heat whose chemistry was outside its grade: by its lot, and the number that all that came of it carries. */
const badHeat = events.find((event) => event['disposition'] === 'non_conformant' && event['sentra:carbonEquivalent'] !== undefined);
const badLot = badHeat && listed(badHeat, 'quantityList')[0]?.epcClass;
const badName = badLot?.split('/10/')[1] ?? '';
const isBad = (lot: string) => lot.includes(`/10/${badName}-`);

describe('the history', () => {
  test('is the same each time, and another with another seed', () => {
    expect(ceperHistory(book, today)).toEqual(events);
    expect(ceperHistory(book, today, 2)).not.toEqual(events);
  });

  test.each([0, 1, 2, 3, 4, 5, 6])('loaded %i days later it is as valid and as long, and ends before that day', (days) => {
    const later = addDays(today, days);
    const told = ceperHistory(readCeper(readFile, later), later);
    const check = checkDocument(epcisDocument(told, { creationDate: `${later}T00:00:00+07:00` }));
    expect(check.problems).toEqual([]);
    expect(told.length).toBeGreaterThan(1500);
    expect(told.length).toBeLessThan(4000);
    expect(told.every((event) => time(event) < later)).toBe(true);
    expect(new Set(told.map((event) => event['eventID'])).size).toBe(told.length - 1);
    expect(told.some((event) => event['eventID'] === firstEvent)).toBe(true);
  });

  test('says of each event that it is a sample', () => expect(events.every((event) => event['sentra:sample'] === true)).toBe(true));

  test('is about a dozen members, each qualified for what he does', () => {
    const owners = new Map(book.foundries?.map(({ code, member_code }) => [code, member_code]));
    const told = new Set(events.map(place).flatMap((one) => owners.get(one.split('/254/')[1] ?? '') ?? []));
    expect(told.size).toBeGreaterThanOrEqual(11);
    expect(told.size).toBeLessThanOrEqual(14);
    for (const { part, founders, next } of new Crew(book, today).lines) {
      const mayMake = (member: string, stage: number) =>
        book.routes?.some((route) => route.member_code === member && route.part_code === part.row.code && route.stage === stage && route.state !== 'coaching' && (route.expires_on ?? today) >= today);
      expect([...founders.map((member) => mayMake(member, 0)), ...next.map((member, nth) => mayMake(member, nth + 1))].every((may) => may === true)).toBe(true);
    }
  });

  test('goes on without a part that is not in the book', () => {
    const parts = book.parts?.filter(({ code }) => code !== 'KD-001') ?? [];
    const told = ceperHistory({ ...book, parts }, today);
    expect(told.length).toBeGreaterThan(1000);
    expect(told.some((event) => event['sentra:act'] === 'mark')).toBe(false);
  });

  test('uses nothing up that was not there, and nothing twice', () => {
    const left = new Map<string, number>();
    const add = (lots: readonly Listed[], sign: 1 | -1) => {
      for (const { epcClass, quantity } of lots) left.set(epcClass, Math.round(((left.get(epcClass) ?? 0) + sign * quantity) * 10) / 10);
    };
    for (const event of events) {
      add(listed(event, 'outputQuantityList'), 1);
      if (event['action'] === 'ADD' && event['type'] === 'ObjectEvent') add(listed(event, 'quantityList'), 1);
      if (event['action'] === 'DELETE' && event['type'] === 'ObjectEvent') add(listed(event, 'quantityList'), -1);
      add(listed(event, 'inputQuantityList'), -1);
      for (const { epcClass } of listed(event, 'inputQuantityList')) expect(left.get(epcClass), `${epcClass} at ${time(event)}`).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('boxes', () => {
  const right = events.filter((event) => !wrong.has(event['eventID']));

  test('hold each piece and each box in one place at a time', () => {
    const within = new Map<string, string>();
    let moves = 0;
    for (const event of right) {
      const box = text(event, 'parentID');
      for (const child of event['action'] === 'ADD' ? texts(event, 'childEPCs') : []) {
        expect(within.get(child)).toBeUndefined();
        within.set(child, box);
        moves += 1;
      }
      if (event['action'] === 'DELETE' && event['type'] === 'AggregationEvent') for (const [child, holder] of within) if (holder === box) within.delete(child);
    }
    expect(moves).toBeGreaterThan(500);
  });

  test('hold no more of a lot than there was', () => {
    const made = new Map<string, number>();
    const packed = new Map<string, number>();
    for (const event of right) {
      for (const { epcClass, quantity } of listed(event, 'outputQuantityList')) made.set(epcClass, (made.get(epcClass) ?? 0) + quantity);
      for (const { epcClass, quantity } of listed(event, 'childQuantityList')) packed.set(epcClass, (packed.get(epcClass) ?? 0) + quantity);
    }
    for (const [lot, pieces] of packed) expect(pieces).toBeLessThanOrEqual(made.get(lot) ?? 0);
  });
});

describe('the bad heat', () => {
  const down = walk(graph, [badLot ?? ''], 'down');
  const reached = [...down.reached().keys()];

  test('reaches exactly the castings of its number, the boxes in which they are, and their shipments', () => {
    expect(new Set(reached.filter((thing) => things.get(thing) === 'castings'))).toEqual(new Set([...things.keys()].filter((thing) => isBad(thing) && things.get(thing) === 'castings')));
    // What is told of boxes, read without any edge.
    const right = events.filter((event) => !wrong.has(event['eventID']) && event['action'] === 'ADD');
    const boxes = new Set(right.filter((event) => listed(event, 'childQuantityList').some(({ epcClass }) => isBad(epcClass))).map((event) => text(event, 'parentID')));
    for (const event of right) if (texts(event, 'childEPCs').some((one) => boxes.has(one))) boxes.add(text(event, 'parentID'));
    expect(new Set(reached.filter((thing) => things.get(thing) === 'box'))).toEqual(boxes);
    const shipments = withStep('shipping').filter((event) => texts(event, 'epcList').some((one) => boxes.has(one)));
    expect(new Set(reached.filter((thing) => things.get(thing) === 'shipment'))).toEqual(new Set(shipments.map((event) => (event['bizTransactionList'] as unknown as { type: string; bizTransaction: string }[]).find(({ type }) => type === 'desadv')?.bizTransaction)));
    expect(boxes.size).toBeGreaterThan(5);
    expect(shipments.length).toBe(1);
  });

  test('goes no further than to where its returns are melted again', () => {
    expect(down.stops().length).toBeGreaterThan(0);
    expect(reached.filter((thing) => things.get(thing) === 'heat')).toEqual([badLot]);
    expect(reached.some((thing) => things.get(thing) === 'returns' && isBad(thing))).toBe(true);
  });

  test('is held where it still lies, and at the buyer, and what is held does not leave', () => {
    const [here, there] = withStep('holding');
    expect(there).toBeDefined();
    const held = here ? texts(here, 'epcList') : [];
    expect(held.length).toBeGreaterThan(0);
    for (const box of [...held, ...(there ? texts(there, 'epcList') : [])]) expect(down.has(box)).toBe(true);
    expect(withStep('shipping').some((event) => texts(event, 'epcList').some((box) => held.includes(box)))).toBe(false);
  });
});

describe('what else goes wrong', () => {
  test('one delivery leaves after its day', () => {
    const late = withStep('shipping').filter((event) => event['sentra:dueOn'] !== undefined && time(event).slice(0, 10) > text(event, 'sentra:dueOn'));
    expect(late).toHaveLength(1);
  });

  test('a buyer complains, by a number, of pieces of one heat that he has', () => {
    const [complaint, ...others] = events.filter((event) => JSON.stringify(event['bizTransactionList'] ?? '').includes('sentra:complaint'));
    expect(others).toEqual([]);
    const pieces = complaint ? texts(complaint, 'epcList') : [];
    expect(pieces.length).toBeGreaterThan(0);
    const heats = new Set([...walk(graph, pieces, 'up').reached().keys()].filter((thing) => things.get(thing) === 'heat'));
    expect(heats.size).toBe(1);
    for (const piece of pieces) expect([...walk(graph, [piece], 'down').reached().keys()].some((thing) => things.get(thing) === 'shipment')).toBe(true);
  });

  test('one box was written down wrongly, and the right event stands for it', () => {
    const declarations = events.filter((event) => event['errorDeclaration'] !== undefined);
    expect(declarations).toHaveLength(1);
    const said = declarations.map((event) => event['errorDeclaration'] as unknown as { correctiveEventIDs: string[] });
    const correction = events.find((event) => said[0]?.correctiveEventIDs.includes(text(event, 'eventID')));
    expect(correction?.['parentID']).toBe(declarations[0]?.['parentID']);
    const lots = correction ? listed(correction, 'childQuantityList') : [];
    for (const { epcClass, quantity } of lots) expect(edges.filter((edge) => edge.parent === epcClass && edge.child === correction?.['parentID']).map((edge) => edge.quantity)).toEqual([quantity]);
  });
});

describe('it tells of', () => {
  test('deliveries for call-offs of the book that their buyer had made of that part, by the day on which they are due', () => {
    const orders = new Map(book.orders?.map((order) => [`https://ceper.example/pesanan/${order.code}`, order]));
    const served = withStep('shipping').flatMap((event) => {
      const order = orders.get((event['bizTransactionList'] as unknown as { type: string; bizTransaction: string }[]).find(({ type }) => type === 'po')?.bizTransaction ?? '');
      return order ? [{ event, order }] : [];
    });
    expect(served.length).toBeGreaterThan(10);
    for (const { event, order } of served) {
      expect(event['sentra:dueOn']).toBe(order.due_on);
      expect(JSON.stringify(event['destinationList'])).toContain(`/${order.buyer_code}"`);
    }
  });

  test('a ladle of two furnaces, heats poured over two parts, rework, machining at another member, and composite blocks', () => {
    expect(withAct('tap').some((event) => listed(event, 'inputQuantityList').length === 2)).toBe(true);
    expect(withAct('pour').some((event) => listed(event, 'outputQuantityList').filter(({ epcClass }) => epcClass.includes('/01/0')).length === 2)).toBe(true);
    for (const act of ['rework', 'machine', 'press', 'cure', 'scrap', 'mark']) expect(withAct(act).length).toBeGreaterThan(5);
    expect(new Set(withStep('shipping').map((event) => JSON.stringify(event['destinationList'])).filter((to) => to.includes('/PB0'))).size).toBe(2);
  });

  test('returns of every origin, local content by its kind', () => {
    const origins = new Set(withAct('melt').flatMap((event) => ((event['sentra:charged'] ?? []) as unknown as { 'sentra:origin': string }[]).map((one) => one['sentra:origin'])));
    expect([...origins].toSorted()).toEqual(['domesticScrap', 'ferroAlloy', 'importedPigIron', 'ownReturns']);
  });
});

