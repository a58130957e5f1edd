import { formatDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import type { Consent } from '#store/consents.ts';
import { type AgreementsView, nameIn } from './use-agreements.ts';

/**
 * Who answered, when, how, and who holds the seat now: lines for screen and paper.
 * @param written says a day; paper says it otherwise than the screen
 */
export const useAnswerFacts = (
  { members }: AgreementsView,
  written: typeof formatDate = formatDate,
): ((consent: Consent) => string[]) => {
  const say = useWords('agreements');
  const locale = useLocale();
  return (consent) => {
    const { memberId, signer, office, isByDeputy, givenOn, origin, typedBy, deputyId, successorId, succeededOn } =
      consent;
    const name = [office ?? '', nameIn(members, memberId) || (signer ?? '')].filter((part) => part !== '').join(' ');
    const role = say(isByDeputy ? 'role_deputy' : 'role_representative');
    const deputy = nameIn(members, deputyId);
    return [
      say('answered_by', { role, name }).trim(),
      givenOn ? say('answered_on', { date: written(givenOn, locale) }) : '',
      origin === 'paper' || origin === 'call' ? say(`origin_${origin}`, { name: nameIn(members, typedBy) }) : '',
      deputy !== '' && !isByDeputy ? say('named_deputy', { name: deputy }) : '',
      successorId
        ? say('succeeded', {
            date: succeededOn ? written(succeededOn, locale) : '',
            name: nameIn(members, successorId),
          })
        : '',
    ].filter((line) => line !== '');
  };
};
