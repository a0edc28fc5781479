import { appendFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

/** Writes the counts of a run, and every skipped test with its reason, to the file that SENTRA_TEST_COUNTS names: one JSON line. */
export default class Counting implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const file = process.env['SENTRA_TEST_COUNTS'];
    if (!file) return;
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const skipped = tests
      .map((test) => ({ test, result: test.result() }))
      .filter(({ result }) => result.state === 'skipped')
      .map(({ test, result }) => ({ name: `${test.module.relativeModuleId} › ${test.fullName}`, reason: (result.state === 'skipped' && result.note) || 'no reason given' }));
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    const broken = modules.filter((module) => module.errors().length > 0).length;
    appendFileSync(file, `${JSON.stringify({ passed: count('passed'), failed: count('failed') + broken, skipped })}\n`);
  }
}
