import { formatPaperDate } from '#i18n/format.ts';
import { useWords } from '#i18n/use-words.tsx';
import type { ReactNode } from 'react';
import type { AgreementsView, VersionView } from '../use-agreements.ts';
import { useAnswerFacts } from '../use-answer-facts.ts';

interface PaperSignaturesProps {
  readonly view: AgreementsView;
  readonly version: VersionView;
}

/** Two lines for each party, representative and deputy: office, name by hand, date. */
export function SignatureTable({ view, version }: PaperSignaturesProps): ReactNode {
  const say = useWords('agreements');
  return (
    <table aria-label={say('paper_sign')}>
      <thead>
        <tr>
          {(['party', 'seat', 'office', 'name', 'date'] as const).map((column) => (
            <th key={column} scope="col">
              {say(`paper_${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      {version.partyIds.map((partyId) => (
        <tbody key={partyId} className="keep-together">
          {(['representative', 'deputy'] as const).map((seat) => (
            <tr key={seat}>
              {seat === 'representative' && (
                <th scope="rowgroup" rowSpan={2} className="w-[24%]">
                  {view.parties.find(({ id }) => id === partyId)?.name}
                </th>
              )}
              <td className="print:whitespace-nowrap">{say(`role_${seat}`)}</td>
              <td className="h-12 w-[16%]">{room}</td>
              <td>{room}</td>
              <td className="text-end! print:w-[9em] print:whitespace-nowrap">{say('paper_date_blank')}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** What the app knows of the answers, so that paper and app can be told apart. */
export function PaperAnswers({ view, version }: PaperSignaturesProps): ReactNode {
  const say = useWords('agreements');
  const facts = useAnswerFacts(view, formatPaperDate);
  const given = version.standing.parties.filter(({ answer }) => answer !== 'none');
  return (
    <section className="keep-together">
      <h3>{say('paper_in_app')}</h3>
      {given.length === 0 ? (
        <p>{say('paper_none')}</p>
      ) : (
        <ul>
          {given.map(({ partyId, answer }) => {
            const consent = version.consents.get(partyId);
            const party = view.parties.find(({ id }) => id === partyId)?.name ?? '';
            const said = { party, answer: say(`answer_${answer}`) };
            return (
              <li key={partyId}>
                {consent?.answer
                  ? say('paper_answer', { ...said, facts: facts(consent).join(say('between')) })
                  : say('paper_answer_only', said)}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

/** Where somebody writes by hand. */
const room = '\u00a0';
