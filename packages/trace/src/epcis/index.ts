export { type Json, type JsonObject } from './json.ts';
export { mostProblems, type Problem, type ProblemCode, type Warning, type WarningCode } from './problem.ts';
export { type Check, checkDocument } from './check/check.ts';
export { type Kind, kindOf } from './check/document.ts';
export { eventTypes } from './check/event.ts';
export { eventsOf, type Listed } from './listed.ts';
