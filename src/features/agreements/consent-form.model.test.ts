import { expect, it } from 'vitest';
import { checkConsent, emptyConsent, ownAnswer, readConsentDraft, typedAnswer } from './consent-form.model.ts';

const form = { ...emptyConsent('2026-11-22', 'tome', '会長'), answer: 'yes' as const, note: '12月から' };

it('wants an answer, and the day when it came on paper', () => {
  expect(checkConsent(emptyConsent('2026-11-22'), false)).toEqual(['answer']);
  expect(checkConsent({ ...form, givenOn: '' }, true)).toEqual(['given_on']);
  expect(checkConsent({ ...form, givenOn: '' }, false)).toEqual([]);
});

it('says of a paper who signed, in which office, and when', () => {
  expect(typedAnswer(form, 'p3')).toEqual({
    answer: 'yes',
    note: '12月から',
    partyId: 'p3',
    origin: 'paper',
    memberId: 'tome',
    signer: '',
    office: '会長',
    isByDeputy: false,
    givenOn: '2026-11-22',
  });
  expect(typedAnswer({ ...form, signerId: '', signer: '梅田' }, 'p3')).toMatchObject({
    memberId: null,
    signer: '梅田',
  });
  expect(ownAnswer(form)).toEqual({ answer: 'yes', note: '12月から' });
});

it('takes a kept draft of its own shape only', () => {
  expect(readConsentDraft({ ...form })).toEqual(form);
  expect(readConsentDraft('yes')).toBeNull();
});
