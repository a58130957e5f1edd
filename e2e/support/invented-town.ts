/** The invented town on a server that runs, and cards that bring its people back on other phones. */
import { randomBytes } from 'node:crypto';
import { createHttpPhone } from '#testing/http-phone.ts';
import { loadTown } from '#testing/town/load-town.ts';
import { must } from '#testing/town/must.ts';
import type { LoadedTown } from '#testing/town/stage.ts';

export interface TownOnServer extends LoadedTown {
  /** Makes a recovery card for somebody, by key; an earlier one stops working. */
  cardFor(person: string): Promise<string>;
}

/** @param tell is told what is going on */
export const fillServer = async (address: string, tell: (what: string) => void = () => {}): Promise<TownOnServer> => {
  const town = await loadTown(
    (_, now) => createHttpPhone(address, randomBytes(32).toString('hex'), now),
    Date.now(),
    tell,
  );
  return {
    ...town,
    async cardFor(person) {
      const phone = town.phones.get(person);
      if (!phone) throw new Error(`${person} has no phone in the town`);
      return must(phone.store.joining.createRecoveryCard());
    },
  };
};
