import type { PlainDate } from '@sentra/measures';
import { addDays, gram, plainDate, rupiah } from '@sentra/measures';
import fc from 'fast-check';
import type { Book } from '../sheets/book.ts';

/** Books as property tests want them: sound, small, with names and figures of every sort. */
const text = fc.stringMatching(/^[\p{L}\p{N}=+@#'.,"&<>-][\p{L}\p{N} =+@#'.,;"&<>-]{0,18}[\p{L}\p{N}=+@#'.,"&<>-]$/u);
const code = fc.stringMatching(/^[A-Za-z0-9=+@#'.&<-][A-Za-z0-9 .'"&-]{0,8}[A-Za-z0-9]$/);
const money = fc.nat(2_000_000_000).map(rupiah);
const date: fc.Arbitrary<PlainDate> = fc.nat(20_000).map((days) => addDays(plainDate('2000-01-01'), days));
const monday: fc.Arbitrary<PlainDate> = fc.nat(2000).map((weeks) => addDays(plainDate('2020-01-06'), 7 * weeks));
const fraction = fc.nat(10_000_000).map((thousandths) => thousandths / 1000);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

export const soundBook: fc.Arbitrary<Book> = fc
  .record({
    materials: fc.uniqueArray(fc.record({ code, name: text, kind: fc.constantFrom('grey iron', 'steel', 'other'), standard: maybe(text), source: maybe(text), ended_on: fc.constant(null), ended_because: fc.constant(null) }), { selector: (row) => row.code, minLength: 1, maxLength: 4 }),
    members: fc.uniqueArray(
      fc.record({ code, name: text, status: fc.constantFrom('active', 'dormant'), joined_on: maybe(date), share_target: money, is_sample: fc.boolean() }),
      { selector: (row) => row.code, minLength: 1, maxLength: 4 },
    ),
    heat: fc.record({ mass: fc.integer({ min: 1, max: 5_000_000 }).map(gram), cost: money }),
    hours: fc.array(fc.record({ hours: fraction }), { maxLength: 6 }),
    firstWeek: monday,
  })
  .map(({ materials, members, heat, hours, firstWeek }) => ({
    materials,
    members,
    furnaces: members.map((member, index) => ({
      code: `T${index}`, member_code: member.code, foundry_code: null, name: 'Tungku', kind: null, heat_mass: heat.mass, heat_cost: heat.cost, materials: materials.map((material) => material.code), ended_on: null, ended_because: null,
    })),
    hourOffers: members.flatMap((member) => hours.map((offer, index) => ({ member_code: member.code, process: 'mould', week: addDays(firstWeek, 7 * index), hours: offer.hours }))),
  }));
