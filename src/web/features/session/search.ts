import { z } from 'zod';

/** Where to go after signing in: an address of this product only, so that a link cannot lead elsewhere. */
export const signInSearch = z.object({
  next: z
    .string()
    .regex(/^\/(?![/\\])/)
    .optional()
    .catch(undefined),
});
