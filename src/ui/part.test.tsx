import { createElement, type ReactNode, Suspense } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { type Part, part } from './part.tsx';

const Minutes = (): ReactNode => createElement('p', null, 'minutes');
const waiting = createElement('p', null, 'waiting');
const shown = (page: Part<object>) =>
  renderToString(createElement(Suspense, { fallback: waiting }, createElement(page)));

test('a page that was fetched before somebody goes there is shown without waiting', async () => {
  const Page = part(async () => Minutes);
  expect(shown(Page)).toContain('waiting');
  await Page.fetch();
  expect(shown(Page)).toContain('minutes');
});

test('a page that could not be fetched ahead is asked for again', async () => {
  let tries = 0;
  const Page = part(async () => {
    tries += 1;
    if (tries === 1) throw new TypeError('no network');
    return Minutes;
  });
  await Page.fetch();
  expect(shown(Page)).toContain('waiting');
  await Page.fetch();
  expect(shown(Page)).toContain('minutes');
  expect(tries).toBe(2);
});
