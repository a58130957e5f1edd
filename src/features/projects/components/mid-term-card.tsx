import { isMidTerm } from '#domain/project/mid-term.ts';
import type { Fields } from '#domain/records.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useStore } from '#store/react.tsx';
import { Card } from '#ui/primitives/card.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import type { ReactNode } from 'react';
import type { ProjectView } from '../use-project.ts';

/** Half of the time is over: looking back is proposed, once, and asks for nothing. */
export function MidTermCard({ project }: { readonly project: ProjectView }): ReactNode {
  const say = useWords('projects');
  const store = useStore();
  const { space, charter, rounds } = project;
  const listed = rounds.map((round) => ({ fields: round as unknown as Fields }));
  if (!charter || !isMidTerm(charter as unknown as Fields, listed, store.today())) return null;
  const mayBegin = space.me.isRepresentative || space.me.role === 'facilitator';
  return (
    <Card title={say('mid_term')}>
      <p className="mb-3">{say.rich('mid_term_text')}</p>
      {mayBegin ? (
        <LinkButton kind="outline" icon="talk" to={paths.newRound(space.id)}>
          {say('mid_term_begin')}
        </LinkButton>
      ) : (
        <p className="text-ink-sub">{say.rich('mid_term_ask')}</p>
      )}
    </Card>
  );
}
