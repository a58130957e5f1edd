import { useWords } from '#i18n/use-words.tsx';
import type { ReactNode } from 'react';
import type { KnownEvent } from '../use-event.ts';

/** Lines left empty for those who come without having said so. */
const emptyLines = 12;

const signs = { yes: '○', maybe: '△', no: '×' } as const;
const cell = 'border-1 border-ink px-2 py-1 text-start';

/** Everybody with their answer and a box to tick, then empty lines. */
export function ParticipantsTable({ found }: { readonly found: KnownEvent }): ReactNode {
  const say = useWords('shifts');
  const answerOf = new Map(found.answers.answers.map((one) => [one.memberId, one]));
  return (
    <table className="w-full border-collapse">
      <thead>
        <tr>
          {(['paper_number', 'paper_name', 'paper_answer', 'paper_people', 'paper_came'] as const).map((word) => (
            <th key={word} scope="col" className={cell}>
              {say(word)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {found.members.map(({ id, name }, index) => {
          const mine = answerOf.get(id);
          return (
            <tr key={id} className="break-inside-avoid">
              <td className={cell}>{index + 1}</td>
              <th scope="row" className={`${cell} font-normal`}>
                {name}
              </th>
              <td className={cell}>{mine?.answer ? signs[mine.answer] : ''}</td>
              <td className={cell}>{mine?.answer === 'yes' ? 1 + (mine.guests ?? 0) : ''}</td>
              <td className={cell}>{found.present.has(id) ? '✓' : '□'}</td>
            </tr>
          );
        })}
        <tr>
          <th scope="rowgroup" colSpan={5} className={cell}>
            {say('paper_walk_ins')}
          </th>
        </tr>
        {Array.from({ length: emptyLines }, (_, index) => (
          <tr key={index} className="h-9 break-inside-avoid">
            <td className={cell}>{found.members.length + index + 1}</td>
            <td className={cell} />
            <td className={cell} />
            <td className={cell} />
            <td className={cell}>□</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
