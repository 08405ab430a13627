import * as z from 'zod';
import { IdSchema } from '../questionnaire/id.ts';

const Words = z.strictObject({ nb: z.string().min(1), nn: z.string().min(1) });
const Names = z.array(z.string().includes('{place}')).min(1);

/** What kinds of unit there are, how many, and what they are called: material for a made-up frame. */
export const UnitTypesSchema = z.strictObject({
  /** Names of places inside a municipality, in either written form. */
  places: z.strictObject({ nb: z.array(z.string().min(1)).min(1), nn: z.array(z.string().min(1)).min(1) }),
  unitTypes: z.array(
    z.strictObject({
      id: IdSchema,
      sector: IdSchema,
      kind: z.enum(['municipality', 'county']),
      /** Expected number of units is `perThousand · (population / 1000) ^ power`: big places have bigger units. */
      perThousand: z.number().gt(0),
      power: z.number().gt(0).max(1),
      atLeast: z.int().min(0),
      atMost: z.int().min(1).optional(),
      /** Fewest and most employees. */
      employees: z.tuple([z.int().min(0), z.int().min(1)]),
      unitType: Words,
      names: z.strictObject({ nb: Names, nn: Names }),
    }),
  ),
});
export type UnitTypes = Readonly<z.infer<typeof UnitTypesSchema>>;
export type UnitType = UnitTypes['unitTypes'][number];
