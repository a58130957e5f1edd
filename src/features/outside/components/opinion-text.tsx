import { formatDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import type { ReactNode } from 'react';
import { signersOf } from '../opinion-form.model.ts';
import { opinionHeadings } from '../story-blocks.ts';
import type { PackageView } from '../use-package.ts';

/** A filed opinion and what the parties said to it, for the screen and for paper. */
export function OpinionText({ found: { opinion, replies, parties } }: { readonly found: PackageView }): ReactNode {
  const say = useWords('outside');
  const locale = useLocale();
  if (opinion?.state !== 'filed') return <p>{say('not_filed')}</p>;
  const nameOf = (id: string | null | undefined) => parties.find((party) => party.id === id)?.name ?? '';
  const said = replies.filter((reply) => reply.text);
  return (
    <div className="flex flex-col gap-3 wrap-anywhere">
      <p className="text-std-20B-150">{opinion.grade && say(`grade_${opinion.grade}`)}</p>
      {opinionHeadings.map(
        (heading) =>
          opinion[heading] && (
            <section key={heading}>
              <h2 className="text-std-16B-170">{say(`heading_${heading}`)}</h2>
              <p className="whitespace-pre-line">{opinion[heading]}</p>
            </section>
          ),
      )}
      <section>
        <h2 className="text-std-16B-170">{say('who')}</h2>
        <ul className="list-disc ps-6">
          {signersOf(opinion).map((one) => (
            <li key={one.memberId}>
              {one.name}（{say(one.isFree ? 'free_yes' : 'free_no')}）
            </li>
          ))}
        </ul>
        {opinion.freeNote && (
          <p>
            {say('free_note')}：{opinion.freeNote}
          </p>
        )}
      </section>
      {opinion.heardOn && (
        <p>
          {say('heard_on')}：{formatDate(opinion.heardOn, locale)}
        </p>
      )}
      {said.length > 0 && (
        <section>
          <h2 className="text-std-16B-170">{say('replies')}</h2>
          {said.map((reply) => (
            <div key={reply.id} className="mb-2">
              <h3 className="font-bold">{say('story_reply', { party: nameOf(reply.partyId) })}</h3>
              <p className="whitespace-pre-line">{reply.text}</p>
            </div>
          ))}
        </section>
      )}
      <p className="text-ink-sub">{say('not_averaged')}</p>
    </div>
  );
}
