import type { Consent, ConsentInput, TypedConsent } from '#store/consents.ts';

/** An answer as it is entered. Empty texts mean that nothing was chosen. */
export interface ConsentForm {
  readonly answer: '' | NonNullable<Consent['answer']>;
  readonly note: string;
  readonly origin: 'paper' | 'call';
  /** A member, or '' for somebody who is not in the list. */
  readonly signerId: string;
  /** Their name then. */
  readonly signer: string;
  readonly office: string;
  readonly isByDeputy: boolean;
  readonly givenOn: string;
}

/** An untouched form. @param signerId of a party that answers on paper: who probably signed */
export const emptyConsent = (today: string, signerId = '', office = ''): ConsentForm => ({
  answer: '',
  note: '',
  origin: 'paper',
  signerId,
  signer: '',
  office,
  isByDeputy: false,
  givenOn: today,
});

/** The fields that are still to be filled in. */
export const checkConsent = (form: ConsentForm, isTyped: boolean): ('answer' | 'given_on')[] => [
  ...(form.answer === '' ? (['answer'] as const) : []),
  ...(isTyped && form.givenOn === '' ? (['given_on'] as const) : []),
];

/** What my party says. */
export const ownAnswer = ({ answer, note }: ConsentForm): ConsentInput => ({ answer: answer || 'later', note });

/** What somebody else's party says, as it came on paper or by phone. */
export const typedAnswer = (form: ConsentForm, partyId: string): TypedConsent => ({
  ...ownAnswer(form),
  partyId,
  origin: form.origin,
  memberId: form.signerId === '' ? null : form.signerId,
  signer: form.signerId === '' ? form.signer : '',
  office: form.office,
  isByDeputy: form.isByDeputy,
  givenOn: form.givenOn,
});

/** Reads a kept draft; one of another shape is none. */
export const readConsentDraft = (value: unknown): ConsentForm | null =>
  typeof value === 'object' && value !== null && 'answer' in value && 'signerId' in value
    ? (value as ConsentForm)
    : null;
