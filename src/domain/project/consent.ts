import type { Fields } from '../records.ts';

interface Listed {
  readonly id: string;
  readonly fields: Fields;
}

/**
 * What concerns all parties needs a yes of each; no answer is no consent (10-domain: never publication by silence).
 * @param parties of the project, deleted ones included
 * @param consents records about one thing
 */
export const consentOfAll = (parties: readonly Listed[], consents: readonly Listed[]): boolean => {
  const asked = parties.filter((party) => party.fields['deleted'] !== true);
  return asked.length > 0 && asked.every((party) => consents.some((one) => saysYes(one.fields, party.id)));
};

const saysYes = (consent: Fields, partyId: string): boolean =>
  consent['partyId'] === partyId && consent['answer'] === 'yes' && consent['deleted'] !== true;
