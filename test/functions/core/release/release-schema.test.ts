import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import * as z from 'zod';
import { RELEASE_SCHEMA, ReleaseSchema } from '../../../../functions/core/release/release.ts';

const FILE = `${import.meta.dirname}/../../../../data/schemas/release-2.json`;

/** As it is published: for readers that know JSON Schema and not our program. */
const published = `${JSON.stringify(
  { $id: RELEASE_SCHEMA, title: 'A release of the innovation barometer', ...z.toJSONSchema(ReleaseSchema) },
  null,
  2,
)}\n`;

// Written anew by WRITE_SCHEMA=1 npm run jest -- release-schema, and then looked at.
if (process.env.WRITE_SCHEMA === '1') writeFileSync(FILE, published);

test('the published schema is the one that releases are checked by', () => {
  expect(JSON.parse(readFileSync(FILE, 'utf8'))).toEqual(JSON.parse(published));
});
