/** Pages everybody may read, as HTML: text in, no markup of anybody gets through. */
import type { PageBlock, SharedPage } from '#domain/publishing/shared-page.ts';

type Lang = SharedPage['lang'];

/** A published page. */
export const pageHtml = (page: SharedPage, slug: string): string => {
  const say = words[page.lang];
  const body = [
    `<main><h1>${safe(page.title)}</h1>`,
    page.lead === '' ? '' : `<p class="lead">${lines(page.lead)}</p>`,
    ...page.blocks.map(blockHtml),
    '</main>',
    `<footer><p>${say.by}</p><p class="no-print"><a href="/p/${safe(slug)}/withdraw">${say.how}</a></p></footer>`,
  ];
  return frame(page.lang, page.title, body.join('\n'));
};

/** A page that is not there any more, or never was. */
export const noPageHtml = (kind: 'withdrawn' | 'unknown'): string =>
  frame('ja', words.ja[kind], `<main><h1>${words.ja[kind]}</h1><p lang="en">${words.en[kind]}</p></main>`);

/** The form that takes a page down with the code on the paper; `said` tells how the try before went. */
export const withdrawHtml = (slug: string, said: 'wrong' | 'too_many' | null = null): string => {
  const say = words.ja;
  const told = said === null ? '' : `<p class="told" role="alert">${say[said]}</p>`;
  const form = [
    `<form method="post" action="/p/${safe(slug)}/withdraw">`,
    `<p><label for="code">${say.code}</label></p>`,
    '<p><input id="code" name="code" autocomplete="off" autocapitalize="characters" spellcheck="false" required></p>',
    `<p><button>${say.withdraw}</button></p></form>`,
  ];
  const back = `<p><a href="/p/${safe(slug)}">${say.back}</a></p>`;
  return frame(
    'ja',
    say.how,
    [`<main><h1>${say.how}</h1>`, told, `<p>${say.explain}</p>`, ...form, back, '</main>'].join('\n'),
  );
};

const blockHtml = (block: PageBlock): string => {
  switch (block.kind) {
    case 'heading':
      return `<h2>${safe(block.text)}</h2>`;
    case 'text':
      return `<p>${lines(block.text)}</p>`;
    case 'note':
      return `<p class="note">${lines(block.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${lines(item)}</li>`).join('')}</ul>`;
    case 'facts':
      return `<dl>${block.rows.map(([label, text]) => `<dt>${safe(label)}</dt><dd>${lines(text)}</dd>`).join('')}</dl>`;
    case 'table':
      return tableHtml(block);
  }
};

const tableHtml = ({ caption, head, rows }: Extract<PageBlock, { kind: 'table' }>): string => {
  const row = ([first = '', ...rest]: readonly string[]) =>
    `<tr><th scope="row">${lines(first)}</th>${rest.map((cell) => `<td>${lines(cell)}</td>`).join('')}</tr>`;
  return [
    `<table><caption>${safe(caption)}</caption>`,
    `<thead><tr>${head.map((cell) => `<th scope="col">${safe(cell)}</th>`).join('')}</tr></thead>`,
    `<tbody>${rows.map(row).join('')}</tbody></table>`,
  ].join('');
};

const safe = (text: string): string =>
  text.replace(/[&<>"']/g, (letter) => `&#${letter.codePointAt(0)};`).replace(hiddenSigns, '');

/** Control signs but line breaks, and those that turn the direction of reading. */
const hiddenSigns = /[\u202a-\u202e\u2066-\u2069]|[^\P{Cc}\n]/gu;

const lines = (text: string): string => safe(text).replaceAll('\n', '<br>');

const frame = (lang: Lang, title: string, body: string): string =>
  `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${safe(title)}</title>
<style>${pageStyle}</style>
</head>
<body>
${body}
</body>
</html>
`;

/** The one style of these pages; its hash stands in their Content-Security-Policy. */
export const pageStyle = [
  'body{margin:0 auto;max-width:42rem;padding:1rem;font:1.125rem/1.7 sans-serif;color:#1a1a1a;background:#fff;overflow-wrap:anywhere}',
  'h1{font-size:1.5rem;line-height:1.4}h2{font-size:1.25rem;line-height:1.4;margin-top:2rem}',
  '.lead,.note,footer{color:#4d4d4d}.note{border-inline-start:4px solid #767676;padding-inline-start:.75rem}',
  'dt{font-weight:bold}dd{margin:0 0 .75rem}',
  'table{width:100%;border-collapse:collapse;margin:1rem 0}caption{text-align:start;font-weight:bold}',
  'th,td{border:1px solid #767676;padding:.375rem .5rem;text-align:start;vertical-align:top;font-weight:normal}',
  'thead th{font-weight:bold}tr{break-inside:avoid}',
  'footer{margin-top:3rem;border-top:1px solid #767676}',
  'a{color:#00408f}footer a{display:inline-block;padding:.75rem 0}',
  'input{font:inherit;box-sizing:border-box;width:100%;min-height:3.5rem;padding:.5rem;border:2px solid #4d4d4d;border-radius:8px}',
  'button{font:inherit;font-weight:bold;min-height:4rem;width:100%;border:0;border-radius:8px;color:#fff;background:#00408f}',
  '.told{border:2px solid #a30000;padding:.75rem;color:#a30000}',
  '@media print{.no-print{display:none}body{font-size:10.5pt;max-width:none}@page{size:A4;margin:15mm 15mm 15mm 25mm}}',
].join('');

const words = {
  ja: {
    by: 'このページは、いっしょに取り組んだすべての団体が同意して出しています。',
    how: 'このページを取り下げるには',
    withdrawn: 'このページは取り下げられました',
    unknown: 'ページが見つかりません',
    explain: '紙に印刷した16文字のコードを入れてください。すぐに見えなくなり、元にはもどせません。',
    code: '取り下げコード',
    withdraw: 'このページを取り下げる',
    back: 'ページにもどる',
    wrong: 'コードがちがいます。紙を見て、もう一度入れてください。',
    too_many: '何度もちがうコードが入りました。15分ほど待って、もう一度入れてください。',
  },
  en: {
    by: 'Every party that worked together has agreed to this page.',
    how: 'How to take this page down',
    withdrawn: 'This page has been withdrawn',
    unknown: 'There is no such page',
  },
} as const;
