import type { PlanNote } from '@sentra/contract';
import { mondayOf } from '@sentra/measures';
import { type NoteCode, problemOfBook } from '@sentra/messages';
import type { Actor } from '../../actor.ts';
import { reading, type Store, today } from '../../store.ts';
import { plannedBookIn } from '../commands/problem.ts';

const mostSubjects = 200;

/** What each note of an order book is about. Those that are not here arise only where a problem is read from a file, or tell of what somebody ended. */
const kinds: Partial<Record<NoteCode, PlanNote['kind']>> = {
  'order-overdue': 'order',
  'order-beyond': 'order',
  'unknown-name': 'order',
  'part-no-stage': 'part',
  'part-material-ended': 'part',
  'member-not-active': 'member',
  'route-expired': 'route',
  'route-expires': 'route',
  'route-not-qualified': 'route',
};

/** What the next plan would leave out of the order book as it stands, or take otherwise. What calls for somebody comes first. */
export function readNotes(store: Store, actor: Actor): Promise<{ notes: PlanNote[] }> {
  return reading(store, actor, async (trx) => {
    const book = await plannedBookIn(trx);
    const { notes } = problemOfBook(book, { firstWeek: book.cooperative?.[0]?.first_week ?? mondayOf(today(store)) });
    const order = Object.keys(kinds);
    return {
      notes: notes
        .flatMap(({ code, id, en, subjects }): PlanNote[] => {
          const kind = kinds[code];
          return kind ? [{ code, sentence: { id, en }, kind, count: subjects.length, subjects: subjects.slice(0, mostSubjects) }] : [];
        })
        .toSorted((one, other) => order.indexOf(one.code) - order.indexOf(other.code)),
    };
  });
}
