import { expect, test } from 'vitest';
import { cardGroups, cardLink } from './card-letters.model.ts';

const secret = '0123456789abcdef0123456789abcdef';

test('the signs of a card stand in eight groups of four', () => {
  expect(cardGroups(secret)).toEqual(['0123', '4567', '89AB', 'CDEF', '0123', '4567', '89AB', 'CDEF']);
});

test('the QR code keeps its secret behind #', () => {
  expect(cardLink('https://note.example', '/recover', secret)).toBe(
    `https://note.example/recover?openExternalBrowser=1#${secret}`,
  );
});
