import { expect, test } from 'vitest';
import { phoneOf } from './contact.model.ts';

test.each([
  ['北村 090-1234-5678', '090-1234-5678'],
  ['北村　０７６ー２３４ー５６７８（夜）', '076-234-5678'],
  ['0762345678', '0762345678'],
])('the number in 「%s」 can be called', (contact, phone) => {
  expect(phoneOf(contact)).toBe(phone);
});

test.each(['北村さん', '11月22日 9:00', '2026-11-22', '090-1234'])('「%s」 holds no number', (contact) => {
  expect(phoneOf(contact)).toBeNull();
});
