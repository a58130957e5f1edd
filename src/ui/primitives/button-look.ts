/**
 * How a button looks. `primary` is the one large action of a screen; `solid` a smaller filled one; `outline` and
 * `text` stand beside it; `danger` takes something away; `dangerSolid` only on the page that asks for certainty.
 */
export type ButtonKind = 'primary' | 'solid' | 'outline' | 'text' | 'danger' | 'dangerSolid';

const shared =
  'inline-flex items-center justify-center gap-2 rounded-8 px-4 py-2 text-center text-balance [word-break:auto-phrase] aria-disabled:cursor-default ' +
  'aria-disabled:border-2 aria-disabled:border-dashed aria-disabled:border-control aria-disabled:bg-solid-gray-50 ' +
  'aria-disabled:text-ink-sub aria-disabled:no-underline';

const kinds: Readonly<Record<ButtonKind, string>> = {
  primary:
    'min-h-16 w-full rounded-12 border-2 border-transparent bg-action text-dns-17B-130 text-white ' +
    'hover:bg-action-hover hover:underline active:bg-action-active',
  solid:
    'min-h-14 border-2 border-transparent bg-action text-dns-16B-130 text-white ' +
    'hover:bg-action-hover hover:underline active:bg-action-active',
  outline:
    'min-h-14 border-1 border-action bg-white text-dns-16B-130 text-action ' +
    'hover:bg-chosen hover:underline active:bg-key-100',
  text: 'min-h-12 text-start! text-dns-16B-130 text-action-hover underline underline-offset-4 hover:bg-chosen active:bg-key-100',
  danger:
    'min-h-14 border-1 border-danger bg-white text-dns-16B-130 text-danger ' +
    'hover:bg-refused-tint hover:underline active:bg-refused-tint',
  dangerSolid:
    'min-h-14 border-2 border-transparent bg-danger text-dns-16B-130 text-white ' +
    'hover:bg-refused hover:underline active:bg-refused',
};

/** The classes of a button or of a link that looks like one. */
export const buttonLook = (kind: ButtonKind, wide = false): string =>
  `${shared} ${kinds[kind]}${wide ? ' w-full' : ''}`;
