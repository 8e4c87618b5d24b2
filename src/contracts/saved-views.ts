import { z } from 'zod';
import { instant } from './primitives.ts';

/** An address within Loandesk: its pages keep their whole state in it. */
export const viewAddress = z
  .string()
  .max(4000, 'The address of a view has at most 4,000 characters.')
  .regex(/^\/(?:reports|customers|compare|audit)(?:[/?#][^\s\\]*)?$/, 'A saved view is a page of Loandesk.');

const named = {
  name: z.string().trim().min(1, 'Give the view a name.').max(80, 'A name has at most 80 characters.'),
  address: viewAddress,
};

/** What is kept of a view. */
export const viewContent = z.strictObject(named);

export const saveView = z.strictObject({
  ...named,
  /** The view of the same name that there is gives way; without it the answer is `name-taken`. */
  replaceSame: z.boolean().optional(),
  /** When it was first saved, for one that was removed and comes back at its place. */
  savedAt: instant.optional(),
});
export type SaveView = z.infer<typeof saveView>;

/** What two names have in common that nobody could tell apart in a list: case and blanks do not count. */
export const viewNameKey = (name: string): string => name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

/** A view that an officer saved under a name, for themselves. */
export const savedView = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  address: viewAddress,
  savedAt: instant,
});
export type SavedView = z.infer<typeof savedView>;

/** Views that one officer may keep. */
export const mostSavedViews = 100;

export const savedViews = z.strictObject({ items: z.array(savedView) });
export type SavedViews = z.infer<typeof savedViews>;
