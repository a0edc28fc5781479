import { pointerTo } from '../../log/json/pointer.ts';
import type { Json } from '../json.ts';
import type { ProblemCode, Problems } from '../problem.ts';

/** Where in a document a rule looks; its pointer is written only when there is something to say. */
export class Place {
  private readonly problems: Problems;
  private readonly outer: Place | null;
  private readonly key: string | number;

  constructor(problems: Problems, outer: Place | null = null, key: string | number = '') {
    this.problems = problems;
    this.outer = outer;
    this.key = key;
  }

  in(key: string | number): Place {
    return new Place(this.problems, this, key);
  }

  get pointer(): string {
    return this.outer === null ? '' : pointerTo(this.outer.pointer, String(this.key));
  }

  /** The name of what stands here: `eventTime`, or `epcList/2` within a list. */
  get name(): string {
    if (this.outer === null) return 'The document';
    return typeof this.key === 'number' && this.outer.outer !== null ? `${this.outer.name}/${this.key}` : String(this.key);
  }

  refuse(code: ProblemCode, message: string | (() => string)): void {
    this.problems.add(() => ({ pointer: this.pointer, code, message: typeof message === 'string' ? message : message() }));
  }
}

/** A value as a sentence shows it: at most sixty characters. */
export function shown(value: Json): string {
  const text = Array.isArray(value) ? `a list of ${value.length}` : typeof value === 'object' && value !== null ? 'an object' : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}..."` : text;
}
