/** Memory in which the threads that search for one plan meet between rounds. */
export interface Team {
  /** Int32, as `at` says. */
  readonly control: SharedArrayBuffer;
  /** Int32: the lots that all begin the next round with. */
  readonly lots: SharedArrayBuffer;
  /** Rounds of the whole search. */
  readonly rounds: number;
  /** When it began, by {@link now}. */
  readonly began: number;
}

const at = { arrived: 0, meeting: 1, present: 2, presentNext: 3, ready: 4, round: 5, ended: 6 } as const;
const controls = 7;

/** Milliseconds that mean the same in every thread of the process. */
export const now = (): number => performance.timeOrigin + performance.now();

/** Rounds are short, so that threads learn of each other's work often, and long enough that meeting costs little. */
const shortestRoundMs = 150;
const mostRounds = 200;
const fewestMovesOfRound = 16_384;

/** How many rounds a search is divided into: by its time, and by its moves where those are its limit. */
export function roundsOf({ seconds, iterations }: { seconds: number; iterations?: number }, searchers: number): number {
  const most = iterations === undefined ? (seconds * 1000) / shortestRoundMs : iterations / (searchers * fewestMovesOfRound);
  return Math.max(1, Math.min(mostRounds, Math.floor(most)));
}

/** @param founders threads that begin at once; others may join later */
export function newTeam(places: number, founders: number, rounds: number): Team {
  const control = new SharedArrayBuffer(controls * 4);
  const figures = new Int32Array(control);
  for (const i of [at.present, at.presentNext, at.ready]) figures[i] = founders;
  return { control, lots: new SharedArrayBuffer(places * 4), rounds, began: now() };
}

/** What one thread of a team does between rounds. The thread with number 0 leads. */
export class Meeting {
  readonly #control: Int32Array;

  constructor(team: Team) {
    this.#control = new Int32Array(team.control);
  }

  get present(): number {
    return Atomics.load(this.#control, at.present);
  }

  get ended(): boolean {
    return Atomics.load(this.#control, at.ended) !== 0;
  }

  get round(): number {
    return Atomics.load(this.#control, at.round);
  }

  /** Waits until all who are present have come. The last one to come lets those in who wait at the door. */
  meet() {
    const meeting = Atomics.load(this.#control, at.meeting);
    if (Atomics.add(this.#control, at.arrived, 1) + 1 < this.present) {
      while (Atomics.load(this.#control, at.meeting) === meeting) Atomics.wait(this.#control, at.meeting, meeting);
      return;
    }
    Atomics.store(this.#control, at.arrived, 0);
    Atomics.store(this.#control, at.present, Atomics.load(this.#control, at.presentNext));
    Atomics.add(this.#control, at.meeting, 1);
    Atomics.notify(this.#control, at.meeting);
  }

  /** The leader says what comes next; it counts from the next meeting on. */
  announce(round: number, ended: boolean) {
    Atomics.store(this.#control, at.round, round);
    Atomics.store(this.#control, at.presentNext, Atomics.load(this.#control, at.ready));
    if (ended) Atomics.store(this.#control, at.ended, 1);
  }

  /** A thread that comes later waits at the door. False where the search ended meanwhile. */
  join(searcher: number): boolean {
    Atomics.add(this.#control, at.ready, 1);
    for (;;) {
      const meeting = Atomics.load(this.#control, at.meeting);
      if (this.ended) return false;
      if (this.present > searcher) return true;
      Atomics.wait(this.#control, at.meeting, meeting);
    }
  }
}
