/**
 * Defects of the product that are known and not repaired yet. Where one would break a law, the law asks here first; every time
 * it is let off is counted and printed. `npm run sim -- --strict` lets nothing off and shows each of them; whoever repairs one
 * removes its entry, and the law holds without exception from then on.
 */
import { count, type World } from './world.ts';

const knownDefects = {
  'a renumbered edit is judged twice':
    'After a fork all waiting edits get new numbers. The copy of the profile, or a push whose answer was lost, has had the same ' +
    'edit judged under the old number: it takes effect twice. Seen as I2.',
  'a restored server keeps its identity':
    'A backup carries the epoch it was made with. Put in place as it is, phones do not notice; what they know of places beyond ' +
    'the head of the backup is never fetched again. Seen as I5 or I3.',
  'an edit of a missing record gives birth to it':
    'An edit that names what its writer saw, of a record that is not there (refused birth, restore), is judged as a birth. ' +
    'Seen as I15.',
  'a nameless sheet keeps its writer in the log':
    'After an anonymous showing the judged mutation still carries member and device. Seen as I12.',
  'a forged stamp takes the place of its author':
    'Whoever pushes an edit under the stamp of somebody else counts as its author, even when it is refused, and may alter how ' +
    'bases are resolved. Seen as I1 or I4.',
  'a text may hide what is no letter':
    'An update with an attribute of the text type passes the check for plain text and is stored. Seen as I11.',
  'an old answer brings back what had left':
    'Two exchanges cross. The newer answer drops a record by its exit; the older one, applied after it, finds no row and puts the ' +
    'record back, and the cursor stands beyond the exit. Seen as I3 at seed 4026 when this entry is not asked.',
  'a page may end in the middle of a showing':
    'A page is cut after so many rows, also between the sheets a showing moves and the round it belongs to. Until the next page ' +
    'is there a phone holds shown sheets of a round that is not shown. Seen as I13 at seed 4060 when this entry is not asked.',
  'what was refused with a removal stays shown':
    'closeSpace shows rows again before it refuses what still waits: in the closed space the refused values stay on the screen, ' +
    'with their shadows. Seen as I7 at seeds 113, 422 and 522 when this entry is not asked.',
  'a verdict comes before the page with its rows':
    'Where there is more than one page the verdict comes with the first, and the rows it speaks of with a later one: meanwhile ' +
    'the record is gone from the screen, and whoever writes it again is in conflict with oneself. Asked only where pages are ' +
    'short. Seen as I8 at seed 721 when this entry is not asked.',
  'one edit that is too large stops a phone for ever':
    'The door lets an edit of more than 400 operations into the outbox; the server refuses the whole request. Seen as form.',
} as const;

export type KnownDefect = keyof typeof knownDefects;

/** May this be let off? Never in a strict run. */
export const isLetOff = (world: World, defect: KnownDefect): boolean => {
  if (world.isStrict) return false;
  count(world, `let off: ${defect}`);
  return true;
};

/** What is let off, in words. */
export const wordsOfDefect = (what: string): string | null => {
  const name = what.startsWith('let off: ') ? what.slice(9) : '';
  return Object.hasOwn(knownDefects, name) ? knownDefects[name as KnownDefect] : null;
};
