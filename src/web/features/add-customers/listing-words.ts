import type { DirectoryState } from '#contracts/customers.ts';

/** Whether Basiq lists its users: it answers a list to some keys and not to others. null: it is not known (yet). */
export type BasiqListing = 'listed' | 'unlisted' | null;

export function basiqListing(directories: readonly DirectoryState[]): BasiqListing {
  const basiq = directories.find(({ provider }) => provider === 'basiq');
  if (basiq?.state === 'not_offered') return 'unlisted';
  // A list that was complete once is one that is given; how it stands now is said where customers are searched for.
  return basiq !== undefined && basiq.syncedAt !== null ? 'listed' : null;
}

const afterwards = 'Nothing is changed at Basiq, and nobody is created there.';

/** What adding is for. */
export function introWords(listing: BasiqListing): string {
  switch (listing) {
    case 'listed':
      return `Basiq lists its users, and they are among the customers by themselves. One who has come since that list was read is added here at once, by user id or e-mail. ${afterwards}`;
    case 'unlisted':
      return `Basiq does not list its users to Loandesk, so each who is needed is added here once, by their user id. ${afterwards}`;
    case null:
      break;
  }
  return `A user of Basiq who is not among the customers yet is added here once, by the id under which Basiq knows them, or by e-mail where Basiq lists its users. ${afterwards}`;
}

const askForId = 'The user id can be had from whoever connected the customer to Basiq.';

/** Before an address is tried where nothing comes of it. */
export const noListWords = 'Basiq does not list its users to Loandesk, so nobody is found by an address.';

/** What to do about an address where addresses cannot be looked up. */
export const noLookUp = `Basiq does not let Loandesk look for users by e-mail. Add the customer by user id. ${askForId}`;

/** What to do when Basiq knows nobody of that id or address: only ways that lead somewhere. */
export function unknownWords(by: 'id' | 'email', listing: BasiqListing): string {
  if (by === 'email') return 'Basiq knows no user of this address. Check it, or add the customer by user id.';
  return listing === 'listed'
    ? 'Basiq knows no user of this id. Check it, or add the customer by e-mail.'
    : `Basiq knows no user of this id. Check it for a slip. ${askForId}`;
}
