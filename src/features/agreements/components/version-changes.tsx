import { useContentWords } from '#i18n/use-content-words.tsx';
import { useWords } from '#i18n/use-words.tsx';
import type { ReactNode } from 'react';
import type { VersionView } from '../use-agreements.ts';
import { type WordRun, wordChanges } from '../word-changes.ts';

interface VersionChangesProps {
  readonly before: VersionView;
  readonly after: VersionView;
}

/** What is new against the version before, word by word: underlined and crossed out, and said for the ear. */
export function VersionChanges({ before, after }: VersionChangesProps): ReactNode {
  const say = useWords('agreements');
  const words = useContentWords();
  const textOf = ({ record }: VersionView, id: string) => record[`clause.${id}`] ?? '';
  const changed = (after.city?.clauses ?? []).filter(({ id }) => textOf(before, id) !== textOf(after, id));
  if (changed.length === 0) return <p>{say.rich('compare_none')}</p>;
  return (
    <div className="flex flex-col gap-4 py-2">
      <p>{say.rich('compare_legend')}</p>
      {changed.map(({ id, title }) => (
        <section key={id} aria-label={words(title)}>
          <h3 className="text-std-16B-170">{words.rich(title)}</h3>
          <p className="break-words whitespace-pre-wrap">
            {wordChanges(textOf(before, id), textOf(after, id), after.record.language ?? 'ja').map((run, index) => (
              <Run key={`${index}-${run.change}`} run={run} />
            ))}
          </p>
        </section>
      ))}
    </div>
  );
}

function Run({ run: { change, text } }: { readonly run: WordRun }): ReactNode {
  const say = useWords('agreements');
  if (change === 'kept') return text;
  const said = <span className="sr-only">{say(`compare_${change}`, { words: text })}</span>;
  return (
    <>
      {said}
      {change === 'added' ? (
        <ins aria-hidden="true" className="font-bold underline decoration-2 underline-offset-4">
          {text}
        </ins>
      ) : (
        <del aria-hidden="true" className="text-ink-sub line-through decoration-2">
          {text}
        </del>
      )}
    </>
  );
}
