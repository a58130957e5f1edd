import { expect, test } from 'vitest';
import type { SharedPage } from '#domain/publishing/shared-page.ts';
import { namesInPage } from './names-in-page.ts';

const page = (text: string): SharedPage => ({
  lang: 'ja',
  title: '雪かき',
  lead: '',
  blocks: [
    { kind: 'list', items: ['道を開けた'] },
    { kind: 'table', caption: '', head: ['内容'], rows: [[text]] },
  ],
});
const people = ['青葉 一郎', '林　澪', '澪', '白熊 あおい'];

test('a name is found wherever it stands, with spaces or without', () => {
  expect(namesInPage(page('青葉一郎が鍵をもつ'), people)).toEqual(['青葉 一郎']);
  expect(namesInPage(page('青葉　一郎 が鍵をもつ'), people)).toEqual(['青葉 一郎']);
});

test('a family name is one where somebody is called by it', () => {
  expect(namesInPage(page('青葉さんと白熊先生'), people)).toEqual(['青葉 一郎', '白熊 あおい']);
  expect(namesInPage(page('青葉通りの雪かき'), people)).toEqual([]);
});

test('one letter alone is no name, and what is in no text is not found', () => {
  expect(namesInPage(page('澪つくし'), people)).toEqual([]);
  expect(namesInPage(page(''), people)).toEqual([]);
});
