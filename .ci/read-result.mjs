import { readFileSync } from 'node:fs';

// Prints "passed failed" from a result file: jest's own, or { passed, failed }.
// A test file that could not be loaded has no tests to count and is one failure.
const result = JSON.parse(readFileSync(process.argv[2], 'utf8'));

console.log(
  result.passed ?? result.numPassedTests,
  result.failed ?? result.numFailedTests + result.numRuntimeErrorTestSuites,
);
