import { expect, test } from 'vitest';
import { addCounts, countJourneys, countUnitTests } from './parts.mjs';

test('a report of vitest is counted as it says', () => {
  const report = { numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 };
  expect(countUnitTests(report, 1)).toEqual({ passed: 7, failed: 2, skipped: 2 });
});

test('a test file that cannot be loaded is a failure, though no test of it failed', () => {
  const report = { numPassedTests: 7, numFailedTests: 0, numPendingTests: 0 };
  expect(countUnitTests(report, 1)).toEqual({ passed: 7, failed: 1, skipped: 0 });
});

test('a run without a report is a failure, even if it ended with 0', () => {
  expect(countUnitTests(undefined, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(countJourneys(undefined, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('a run that only skipped has shown nothing and is a failure', () => {
  const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 3 };
  expect(countJourneys({ stats }, 0)).toEqual({ passed: 0, failed: 1, skipped: 3 });
});

test('a journey that succeeds only sometimes has failed', () => {
  const stats = { expected: 4, unexpected: 0, flaky: 1, skipped: 0 };
  expect(countJourneys({ stats }, 0)).toEqual({ passed: 4, failed: 1, skipped: 0 });
});

test('the last line adds up all parts', () => {
  const counts = [
    { passed: 1, failed: 0, skipped: 0 },
    { passed: 40, failed: 2, skipped: 3 },
  ];
  expect(addCounts(counts)).toEqual({ passed: 41, failed: 2, skipped: 3 });
});
