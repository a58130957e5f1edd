import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { type Evidence, evidenceOf } from '#store/evidence.ts';
import { useDraft, useLive, useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { HistoryLink } from '#ui/primitives/history-link.tsx';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Card } from '#ui/primitives/card.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { type EvidenceForm, readEvidenceDraft } from '../evidence-form.model.ts';
import type { Notebook } from '../use-notebook.ts';
import { MarkSign } from './mark-sign.tsx';
import { PrincipleChoice } from './principle-choice.tsx';

interface EditNoteProps {
  readonly notebook: Notebook;
  readonly id: string;
}

/** A note afterwards: its author changes words and principle, who leads may sort it under another principle. */
export function EditNote({ notebook, id }: EditNoteProps): ReactNode {
  const say = useWords('evidence');
  const space = notebook.space.id;
  const note = useLive(async (store) => (await evidenceOf(store).findEvidence(space, id)) ?? null, [space, id]);
  const draft = useDraft(`evidence.edit/${id}`, readEvidenceDraft);
  if (note === undefined || draft.found === undefined) return null;
  if (note === null) {
    return (
      <Page title={say('edit_title')} back={paths.evidence(space)}>
        <EmptyState icon="info">{say('about_gone')}</EmptyState>
      </Page>
    );
  }
  return (
    <NoteFields
      notebook={notebook}
      note={note}
      begin={draft.found?.text ?? note.text ?? ''}
      keep={draft.save}
      forget={draft.clear}
    />
  );
}

interface NoteFieldsProps {
  readonly notebook: Notebook;
  readonly note: Evidence;
  readonly begin: string;
  readonly keep: (form: EvidenceForm) => void;
  readonly forget: () => void;
}

function NoteFields({ notebook, note, begin, keep, forget }: NoteFieldsProps): ReactNode {
  const say = useWords('evidence');
  const store = useStore();
  const [, navigate] = useLocation();
  const [text, setText] = useState(begin);
  const [failure, setFailure] = useState<string | null>(null);
  const { id: space, me } = notebook.space;
  const isMine = note.authorId === me.memberId;
  const mayDelete = isMine || (me.isRepresentative && note.partyId != null && note.partyId === me.partyId);
  const mark = note.mark ?? 'good';
  const back = paths.evidence(space);
  const save = async (principle: string | null) => {
    const words = isMine ? { text: text.trim() === '' ? null : text.trim() } : {};
    const done = await evidenceOf(store).changeEvidence(space, note.id, { ...words, principle });
    if (!done.ok) return setFailure(done.error.code);
    forget();
    notify({ text: say('saved') });
    return navigate(back, { replace: true });
  };
  const remove = async () => {
    const done = await evidenceOf(store).deleteEvidence(space, note.id);
    if (!done.ok) return setFailure(done.error.code);
    forget();
    notify({ text: say('deleted'), undo: () => void done.value.undo() });
    return navigate(back, { replace: true });
  };
  return (
    <Page title={say('edit_title')} back={back}>
      {failure !== null && <Banner kind="error" title={errorWords(failure).text} live />}
      {isMine ? (
        <>
          <MarkSign mark={mark} />
          <TextAreaField
            label={say('field_text')}
            mark="optional"
            support={say('field_text_hint')}
            rows={2}
            limit={400}
            value={text}
            onValue={(next) => {
              setText(next);
              keep({ mark, text: next });
            }}
          />
        </>
      ) : (
        <>
          <Banner kind="info" title={say('not_yours')} />
          <Card>
            <MarkSign mark={mark} />
            <p className="whitespace-pre-wrap">{note.text}</p>
          </Card>
        </>
      )}
      <PrincipleChoice
        set={notebook.set}
        value={note.principle ?? null}
        onValue={(principle) => void save(principle)}
      />
      {mayDelete && (
        <Button kind="danger" icon="trash" onClick={() => void remove()}>
          {say('delete_this')}
        </Button>
      )}
      <HistoryLink to={paths.history(space, note.id)} />
    </Page>
  );
}
