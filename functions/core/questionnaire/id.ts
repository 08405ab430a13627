import * as z from 'zod';

/** Ids stay the same over editions and languages: lower case, digits, hyphens. They never contain a dot. */
export const IdSchema = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
