import { readFileSync } from 'node:fs';
import path from 'node:path';
import { addDays, plainDate, weekNumber } from '@sentra/measures';
import { changesNothing, checkBook, compareBooks, drawnQuantities, problemOfBook, rungs, type Book } from '@sentra/messages';
import { describe, expect, test } from 'vitest';
import { fileOf, filesFirstWeek } from './files.ts';
import { ceperBook } from './generate.ts';
import { readCeper, readCeperPeople } from './load.ts';
import { writtenFiles } from './written.ts';

const readFile = (name: string) => readFileSync(path.join(import.meta.dirname, name), 'utf8');
const book = ceperBook(filesFirstWeek);
const count = <T>(rows: readonly T[], of: (row: T) => string): Record<string, number> =>
  rows.reduce<Record<string, number>>((counts, row) => ({ ...counts, [of(row)]: (counts[of(row)] ?? 0) + 1 }), {});

describe('the files', () => {
  test.each([...writtenFiles()])('%s is what the generator makes (npm run demo:make)', (name, text) => {
    expect(readFile(name)).toBe(text);
  });

  test('say when read what the generator says', () => {
    const read = readCeper(readFile, filesFirstWeek);
    expect(changesNothing(compareBooks(book, read))).toBe(true);
    expect(changesNothing(compareBooks(read, book))).toBe(true);
  });

  test('a fault in a file is refused with the file, the row and the column', () => {
    const broken = (name: string) => (name === fileOf('members') ? readFile(name).replace('aktif', 'giat') : readFile(name));
    expect(() => readCeper(broken, filesFirstWeek)).toThrow(/Anggota\.id\.csv, 2, Status/);
  });
});

describe('loaded in another week', () => {
  const later: Book = readCeper(readFile, plainDate('2027-01-13'));

  test('every date moves by whole weeks, week 1 to the present one', () => {
    expect(later.orders?.[0]?.due_on).toBe(addDays(book.orders[0]?.due_on ?? filesFirstWeek, 49));
    expect(later.heatOffers?.[0]?.week).toBe('2027-01-11');
    expect(checkBook(later).findings).toEqual([]);
  });

  test('but what was publicly stated keeps its date', () => {
    const stated = (one: Book) => one.figures?.filter((figure) => figure.is_sample !== true);
    expect(stated(later)).toEqual(stated(readCeper(readFile, filesFirstWeek)));
    expect(stated(later)?.length).toBeGreaterThan(25);
  });
});

describe('the cooperative', () => {
  test('has nothing that an import would refuse', () => expect(checkBook(book).findings).toEqual([]));

  test('is the same each time', () => expect(ceperBook(filesFirstWeek)).toEqual(book));

  test('has the 168 members and 4,500 workers that the ministry stated', () => {
    expect(book.members).toHaveLength(168);
    expect(book.foundries.reduce((sum, foundry) => sum + (foundry.workers ?? 0), 0)).toBe(4500);
    expect(new Set(book.members.map((member) => member.name)).size).toBe(168);
  });

  test('makes parts of the seven families', () => {
    const families = count(book.parts, (part) => part.family);
    expect(Object.keys(families)).toHaveLength(7);
    for (const parts of Object.values(families)) expect(parts).toBeGreaterThanOrEqual(8);
  });

  test('every stage has members who may run it, and every active member something that he may make', () => {
    const qualified = book.routes.filter((route) => route.state === 'qualified' && (route.expires_on ?? filesFirstWeek) >= filesFirstWeek);
    const makers = count(qualified, (route) => `${route.part_code} ${route.stage}`);
    for (const stage of book.stages) expect(makers[`${stage.part_code} ${stage.stage}`]).toBeGreaterThanOrEqual(2);
    const busy = new Set(qualified.map((route) => route.member_code));
    for (const member of book.members) expect(busy.has(member.code)).toBe(member.status === 'active');
  });

  test('marks as sample all but the figures that were stated, and those carry their source', () => {
    for (const rows of [book.members, book.parts, book.buyers, book.orders]) expect(rows.every((row) => row.is_sample === true)).toBe(true);
    for (const figure of book.figures) expect(figure.is_sample === true).toBe(figure.source === 'contoh');
  });
});

describe('what buyers want', () => {
  test('stands on all four rungs, firmer the nearer it is', () => {
    expect(Object.keys(count(book.orders, (order) => order.rung)).toSorted()).toEqual([...rungs].toSorted());
    const drawn = drawnQuantities(book.orders);
    const firmShare = (from: number, until: number) => {
      const due = book.orders.filter((order) => !order.closed_on && order.quantity > (drawn.get(order.code) ?? 0)).filter((order) => {
        const week = weekNumber(filesFirstWeek, order.due_on);
        return week >= from && week <= until;
      });
      return due.filter((order) => order.rung === 'firm' || order.rung === 'call-off').length / due.length;
    };
    expect(firmShare(1, 4)).toBeGreaterThan(0.95);
    expect(firmShare(5, 8)).toBeGreaterThan(firmShare(9, 13));
    expect(firmShare(9, 13)).toBeGreaterThan(firmShare(14, 26));
  });

  test('200 sleeves a month, called off by fifties from a firm order', () => {
    const order = book.orders.find((one) => one.reference === 'PO-2611-031');
    expect(order).toMatchObject({ buyer_code: 'PB01', rung: 'firm', quantity: 200, due_on: '2026-12-11' });
    const calls = book.orders.filter((one) => one.drawn_from === order?.code);
    expect(calls.map((one) => [one.rung, one.quantity])).toEqual([['call-off', 50], ['call-off', 50], ['call-off', 50], ['call-off', 50]]);
  });

  test('iron blocks are called off from a tender; composite blocks are only forecast', () => {
    const of = (name: string) => book.orders.filter((order) => book.parts.find((part) => part.code === order.part_code)?.name.startsWith(name));
    const award = of('Blok rem besi T-360').find((order) => order.rung === 'award');
    expect(award?.quantity).toBe(104_000);
    expect(of('Blok rem besi T-360').filter((order) => order.drawn_from === award?.code && order.rung === 'call-off').length).toBeGreaterThan(10);
    expect(Object.keys(count(of('Blok rem komposit'), (order) => order.rung))).toEqual(['forecast']);
  });
});

test('poses a planning problem in which nothing is left out but what is beyond it or not allowed', () => {
  const { problem, notes } = problemOfBook(book, { firstWeek: filesFirstWeek });
  expect(problem.members).toHaveLength(164);
  expect(problem.orders.length).toBeGreaterThan(900);
  expect(notes.map((note) => note.code).toSorted()).toEqual(['member-not-active', 'order-beyond', 'route-expired', 'route-expires', 'route-not-qualified']);
});

test('people are roles, and those who belong to a member or a buyer belong to one in the files', () => {
  const people = readCeperPeople(readFile);
  expect(new Set(people.map((person) => person.role)).size).toBe(5);
  for (const person of people) expect(person.password.length).toBeGreaterThanOrEqual(12);
  const codes = (role: string) => people.filter((person) => person.role === role).map((person) => person.memberCode ?? person.buyerCode);
  expect(book.members.map((member) => member.code)).toEqual(expect.arrayContaining(codes('member')));
  expect(book.buyers.map((buyer) => buyer.code)).toEqual(expect.arrayContaining(codes('buyer')));
});
