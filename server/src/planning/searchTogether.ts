import type { Searcher } from '@sentra/planner';
import { Meeting, now, type Team } from './team.ts';

export interface Together {
  readonly searcher: number;
  readonly team: Team;
  readonly seconds: number;
  /** Moves of all threads together; then time does not count, and the plan is the same for the same seed and number of threads. */
  readonly iterations?: number;
  /** Asked after every thousand moves. */
  readonly shouldStop: () => boolean;
  /** Told by the leader. */
  readonly tell: () => void;
}

/**
 * One thread's part of a search: a round of its own moves, then all write down their lots, read those of the others, and go on.
 * Ends for all at once.
 */
export function searchTogether(search: Searcher, { searcher, team, seconds, iterations, shouldStop, tell }: Together): void {
  const meeting = new Meeting(team);
  const lots = new Int32Array(team.lots);
  const leads = searcher === 0;
  if (meeting.present <= searcher) {
    if (!meeting.join(searcher)) return;
    search.enter(lots);
    meeting.meet();
  }
  const elapsed = () => (now() - team.began) / (seconds * 1000);
  for (;;) {
    const { round: number, present } = meeting;
    const moves = iterations === undefined ? Infinity : iterations / (team.rounds * present);
    search.round({ number, searcher, searchers: present, until: (number + 1) / team.rounds }, (done) => {
      if (leads) tell();
      if (shouldStop()) return 2;
      return iterations === undefined ? elapsed() : (number + done / moves) / team.rounds;
    });
    search.give(lots);
    meeting.meet();
    search.take(lots);
    if (leads) {
      // A round whose time is over already is left out.
      const next = Math.max(number + 1, iterations === undefined ? Math.floor(elapsed() * team.rounds) : 0);
      meeting.announce(next, next >= team.rounds || shouldStop());
    }
    meeting.meet();
    if (meeting.ended) return;
    // Whoever has joined reads the lots before anyone writes again.
    if (meeting.present > present) meeting.meet();
  }
}
