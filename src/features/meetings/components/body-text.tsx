import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { useLive, useOpenText } from '#store/react.tsx';
import type { OpenText, TextState } from '#store/open-text.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { SyncBadge, type SyncState } from '#ui/primitives/sync-badge.tsx';
import { controlLook } from '#ui/primitives/text-field.tsx';
import { type ReactNode, useId, useRef } from 'react';
import { useKeptCaret } from './use-kept-caret.ts';
import type { MeetingSheet } from './use-meeting-sheet.ts';

/** 本文: one text that everybody writes at once. Locked minutes show it as it stands. */
export function BodyText({ space, sheet }: { readonly space: string; readonly sheet: MeetingSheet }): ReactNode {
  const say = useWords('meetings');
  const { meeting, view, isOpen } = sheet;
  const opened = useOpenText(space, meeting.id);
  const stored = useLive(
    async ({ outbox, texts }) => (await outbox.rowStates(space))(texts.idOf(space, meeting.id)),
    [space, meeting.id],
  );
  const isStuck = opened !== null && (opened.state.problem !== null || !opened.state.isSaved);
  return (
    <Section title={say('body')}>
      {opened && <Trouble state={opened.state} />}
      {opened && (isOpen || isStuck) && (
        <Field
          text={opened.text}
          state={opened.state}
          word={wordOf(opened.state, stored)}
          sentAt={view.lastVerdictAt}
          isLocked={!isOpen}
        />
      )}
      {opened && !isOpen && !isStuck && <FixedText text={opened.state.text} />}
    </Section>
  );
}

function FixedText({ text }: { readonly text: string }): ReactNode {
  const say = useWords('meetings');
  if (text === '') return <p className="text-ink-sub">{say('body_empty')}</p>;
  return <p className="rounded-8 border-1 border-line bg-white p-4 whitespace-pre-wrap">{text}</p>;
}

/** Words that could not be kept stay readable, with the reason. */
function Trouble({ state }: { readonly state: TextState }): ReactNode {
  const say = useWords('meetings');
  if (state.problem) {
    return (
      <Banner kind="error" title={errorWords(state.problem.code).text} live>
        {say.rich('body_problem_text')}
      </Banner>
    );
  }
  if (!state.wasRefused) return null;
  return (
    <Banner kind="warning" title={say('body_refused')} live>
      {say.rich('body_refused_text')}
    </Banner>
  );
}

interface FieldProps {
  readonly text: OpenText;
  readonly state: TextState;
  readonly word: SyncState | null;
  readonly sentAt: number | null;
  readonly isLocked: boolean;
}

function Field({ text, state, word, sentAt, isLocked }: FieldProps): ReactNode {
  const say = useWords('meetings');
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const { remember, ...converting } = useKeptCaret(field, text, state.text);
  return (
    <div className="flex flex-col gap-2">
      <label htmlFor={id} className="text-ink-sub">
        {say.rich('body_lead')}
      </label>
      <textarea
        {...converting}
        ref={field}
        id={id}
        rows={6}
        readOnly={isLocked}
        className={`${controlLook} field-sizing-content max-h-[60vh] min-h-44`}
        value={state.text}
        onChange={(event) => {
          text.edit(event.currentTarget.value);
          remember();
        }}
        onBlur={() => void text.flush()}
      />
      <div className="min-h-8">{word && <SyncBadge state={word} sentAt={sentAt ?? undefined} />}</div>
    </div>
  );
}

/** One of the five words; none for a text nobody has written. */
const wordOf = (state: TextState, stored: SyncState | undefined): SyncState | null => {
  if (state.problem) return 'refused';
  if (!state.isSaved) return 'draft';
  return state.text === '' ? null : (stored ?? null);
};
