import { formatShortDate } from '#i18n/format.ts';
import { useContentWords } from '#i18n/use-content-words.tsx';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { type EvidenceView, evidenceOf } from '#store/evidence.ts';
import { useLive } from '#store/react.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import { MarkSign } from '../components/mark-sign.tsx';
import { Missing } from '../components/missing.tsx';
import { NoteLinks } from '../components/note-links.tsx';
import { principleSign } from '../components/principle-choice.tsx';
import { groupsOf } from '../evidence-groups.model.ts';
import { type Notebook, useNotebook } from '../use-notebook.ts';

/** Everything that was noticed, by principle; what has none yet comes first. */
export function EvidencePage({ space }: { readonly space: string }): ReactNode {
  const say = useWords('evidence');
  const words = useContentWords();
  const notebook = useNotebook(space);
  const notes = useLive((store) => evidenceOf(store).listEvidence(space), [space]);
  if (notebook === undefined || notes === undefined) return null;
  if (notebook === null) return <Missing title={say('title')} />;
  const principles = notebook.set?.principles ?? [];
  const nameOf = (id: string) => {
    const index = principles.findIndex((one) => one.id === id);
    const found = principles[index];
    return found ? `${principleSign(index)} ${words(found.name)}` : id;
  };
  return (
    <Page
      title={say('title')}
      lead={say.rich('lead')}
      back={paths.project(space)}
      action={
        <LinkButton kind="primary" icon="plus" to={paths.newEvidence(space)}>
          {say('note_new')}
        </LinkButton>
      }
    >
      {notes.length === 0 && <EmptyState icon="star">{say.rich('empty')}</EmptyState>}
      {groupsOf(
        notes,
        principles.map(({ id }) => id),
      ).map(({ principle, notes: own }) => (
        <Section key={principle ?? ''} title={principle === null ? say('no_principle') : nameOf(principle)}>
          <ul className="divide-y divide-line rounded-12 border-1 border-line bg-white">
            {own.map((note) => (
              <NoteRow key={`${note.id ?? note.about?.id}/${note.mark}`} notebook={notebook} note={note} />
            ))}
          </ul>
        </Section>
      ))}
    </Page>
  );
}

interface NoteRowProps {
  readonly notebook: Notebook;
  readonly note: EvidenceView;
}

/** One note: what, where and when, who noticed it, and what can be done with it. */
function NoteRow({ notebook, note }: NoteRowProps): ReactNode {
  const say = useWords('evidence');
  const locale = useLocale();
  const { names, parties } = notebook;
  const name = names.get(note.authorId ?? '') ?? '';
  const party = parties.find((one) => one.id === note.partyId)?.name ?? '';
  const date = note.on === '' ? '' : formatShortDate(note.on, locale);
  return (
    <li className="flex flex-col gap-1 px-4 py-3">
      <MarkSign mark={note.mark} />
      <p className="whitespace-pre-wrap">{note.text === '' ? say('no_words') : note.text}</p>
      <p className="text-ink-sub">
        <span className="block">{note.about ? say('at', { date, title: note.about.title }) : date}</span>
        <span className="block">
          {name !== '' && party !== '' ? say('noticed_by', { name, party }) : name || party}
        </span>
      </p>
      <NoteLinks notebook={notebook} note={note} />
    </li>
  );
}
