import { useWords } from '#i18n/use-words.tsx';
import { useLive } from '#store/react.tsx';
import { type Thanks, thanksOf } from '#store/thanks.ts';
import { Icon } from '#ui/primitives/icon.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import type { TalkView } from './talk-view.ts';

/** Thanks that came during the cycle, in large letters to be read out. */
export function ThanksSection({ view }: { readonly view: TalkView }): ReactNode {
  const say = useWords('talk');
  const { id } = view.space;
  const cycle = view.round.cycle ?? 1;
  const thanks = useLive((store) => thanksOf(store).listThanks(id, cycle), [id, cycle]);
  if (!thanks) return null;
  return (
    <Section title={say('thanks')}>
      <p>{say.rich(thanks.length === 0 ? 'thanks_none' : 'thanks_text')}</p>
      {thanks.length > 0 && (
        <ul className="flex flex-col gap-3">
          {thanks.map((one) => (
            <li key={one.id} className="flex gap-3 rounded-12 border-1 border-line bg-white p-4">
              <Icon name="heart" className="mt-1 size-7 shrink-0 text-control" />
              <OneThanks view={view} thanks={one} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function OneThanks({ view, thanks }: { readonly view: TalkView; readonly thanks: Thanks }): ReactNode {
  const say = useWords('talk');
  const personOf = (id: string | null | undefined) => view.members.find((member) => member.id === id)?.name;
  const partyOf = (id: string | null | undefined) => view.names.get(id ?? '');
  const from = personOf(thanks.authorId) ?? partyOf(thanks.partyId) ?? '';
  const to = personOf(thanks.toMemberId) ?? partyOf(thanks.toPartyId) ?? say('thanks_to_all');
  return (
    <div className="min-w-0">
      {thanks.text && <p className="text-std-20B-150 whitespace-pre-wrap">{thanks.text}</p>}
      <p className={thanks.text ? 'text-ink-sub' : 'text-std-18B-160'}>{say('thanks_line', { from, to })}</p>
    </div>
  );
}
