import type { PageBlock, SharedPage } from '#domain/publishing/shared-page.ts';
import type { ReactNode } from 'react';

/** A page for people outside, as it is read: on the screen, in the preview and on paper the same words. */
export function PageBlocks({ page }: { readonly page: SharedPage }): ReactNode {
  return (
    <div lang={page.lang} className="flex flex-col gap-3 wrap-anywhere">
      {page.lead !== '' && <p className="text-ink-sub">{page.lead}</p>}
      {page.blocks.map((block, place) => (
        // A page never changes, so that the place of a block is its name.
        <Block key={`${place} ${block.kind}`} block={block} />
      ))}
    </div>
  );
}

function Block({ block }: { readonly block: PageBlock }): ReactNode {
  switch (block.kind) {
    case 'heading':
      return <h2 className="mt-3 text-std-20B-150">{block.text}</h2>;
    case 'text':
      return <p className="whitespace-pre-line">{block.text}</p>;
    case 'note':
      return <p className="border-s-4 border-line ps-3 whitespace-pre-line text-ink-sub">{block.text}</p>;
    case 'list':
      return (
        <ul className="list-disc ps-6">
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'facts':
      return (
        <dl className="flex flex-col gap-1">
          {block.rows.map(([label, text]) => (
            <div key={`${label} ${text}`}>
              <dt className="font-bold">{label}</dt>
              <dd className="mb-2 whitespace-pre-line">{text}</dd>
            </div>
          ))}
        </dl>
      );
    case 'table':
      return <BlockTable {...block} />;
  }
}

/** On a narrow screen each row stands by itself with the heads beside the cells: nothing is pushed out of sight. */
function BlockTable({ caption, head, rows }: Extract<PageBlock, { kind: 'table' }>): ReactNode {
  return (
    <table className="w-full border-collapse">
      <caption className="text-start font-bold">{caption}</caption>
      <thead className="max-sm:sr-only print:not-sr-only">
        <tr>
          {head.map((cell) => (
            <th key={cell} scope="col" className="border-1 border-line p-2 text-start">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, place) => (
          <tr
            key={`${place} ${cells[0]}`}
            className="max-sm:block max-sm:border-b-1 max-sm:border-line max-sm:py-2 print:table-row"
          >
            {cells.map((cell, column) => (
              <Cell key={head[column]} isFirst={column === 0} label={head[column] ?? ''} text={cell} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellProps {
  readonly isFirst: boolean;
  readonly label: string;
  readonly text: string;
}

function Cell({ isFirst, label, text }: CellProps): ReactNode {
  const look =
    'whitespace-pre-line max-sm:flex max-sm:gap-2 sm:border-1 sm:border-line sm:p-2 print:table-cell print:border-1 print:p-2';
  const name = (
    <span aria-hidden="true" className="w-24 shrink-0 text-ink-sub sm:hidden print:hidden">
      {label}
    </span>
  );
  if (isFirst) {
    return (
      <th scope="row" className={`${look} text-start font-normal max-sm:font-bold`}>
        {text}
      </th>
    );
  }
  return (
    <td className={look}>
      {name}
      <span className="min-w-0 flex-1">{text}</span>
    </td>
  );
}
