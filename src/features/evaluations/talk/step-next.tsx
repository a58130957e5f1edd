import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { CardLink, CardList } from '#ui/primitives/card-link.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import { AfterList } from '../components/after-list.tsx';
import { ImprovementList } from '../components/improvement-list.tsx';
import { RecordFields } from '../components/record-fields.tsx';
import { WHOLE } from '../talk.model.ts';
import type { TalkView } from './talk-view.ts';

/** Every ためす gets owner, date and 「できたと言える状態」; then the record of the whole and the list after the talk. */
export function NextStep({ view }: { readonly view: TalkView }): ReactNode {
  const say = useWords('talk');
  const about = useWords('evaluations');
  return (
    <>
      <OpenTries view={view} />
      <Section title={about('actions')}>
        <ImprovementList view={view} actions={view.actions} />
      </Section>
      <Section title={say('whole')}>
        <RecordFields view={view} card={WHOLE} />
      </Section>
      <AfterList view={view} />
    </>
  );
}

/** The ためす that nobody has taken on yet. */
export function OpenTries({ view }: { readonly view: TalkView }): ReactNode {
  const say = useWords('talk');
  const { space, round, notes } = view;
  const tries = notes.filter((note) => note.column === 'try');
  const open = tries.filter((note) => note.actionItemId == null);
  return (
    <Section title={say('try_open')}>
      {open.length === 0 && <p>{say.rich(tries.length === 0 ? 'try_none' : 'try_all_made')}</p>}
      {open.length > 0 && (
        <>
          <p>{say.rich('try_open_text')}</p>
          <CardList label={say('try_open')}>
            {open.map((note) => (
              <CardLink
                key={note.id}
                to={`${paths.talkRound(space.id, round.id)}?do=try&note=${note.id}`}
                leading="star"
                title={say('try_make', { text: note.text ?? '' })}
              />
            ))}
          </CardList>
        </>
      )}
    </Section>
  );
}
