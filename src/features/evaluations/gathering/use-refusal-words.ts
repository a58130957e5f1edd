import type { GatheringCode } from '#domain/gathering/gathering-refusal.ts';
import { errorWords } from '#i18n/i18n.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import type { GatheringError } from '#store/gathering-facts.ts';
import type { RoundParty } from '../round-view.ts';

/** One or two sentences for a refusal: what happened, and what to do. @param parties to name those it is about */
export function useRefusalWords(
  parties: readonly Pick<RoundParty, 'id' | 'name'>[],
): (error: GatheringError) => string {
  const say = useWords('gathering');
  const locale = useLocale();
  return (error) => {
    if (!isOfGathering(error.code)) return errorWords(error.code).text;
    const ids = 'partyIds' in error ? (error.partyIds ?? []) : [];
    const names = ids.map((id) => parties.find((party) => party.id === id)?.name ?? '').filter(Boolean);
    return say(`refused_${error.code}`, { parties: new Intl.ListFormat(locale).format(names) });
  };
}

/** Codes of the gathering have no dot; those of the disk and the rules do. */
const isOfGathering = (code: GatheringError['code']): code is GatheringCode => !code.includes('.');
