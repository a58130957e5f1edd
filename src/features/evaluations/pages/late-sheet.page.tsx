import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useDraft, useLive, useStore } from '#store/react.tsx';
import { type LateSheet, roundEndOf } from '#store/round-end.ts';
import { notify } from '#ui/notices.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import { type ReactNode, useState } from 'react';
import { AddendumList } from '../components/addendum-list.tsx';
import { OwnAnswers } from '../components/own-answers.tsx';
import { RoundGate } from '../components/round-gate.tsx';
import type { RoundView } from '../round-view.ts';

/** What came after the showing: found on this phone, added if its writer wants, never in a figure. */
export function LateSheetPage({ space, id }: { readonly space: string; readonly id: string }): ReactNode {
  return (
    <RoundGate space={space} id={id} isAlways>
      {(view, set) => <Late view={view} set={set} />}
    </RoundGate>
  );
}

interface LateProps {
  readonly view: RoundView;
  readonly set: NonNullable<RoundView['set']>;
}

function Late({ view, set }: LateProps): ReactNode {
  const [space, roundId] = [view.space.id, view.round.id];
  const late = useLive(
    async (store) => (await roundEndOf(store).findLateSheet(space, roundId)) ?? null,
    [space, roundId],
  );
  const draft = useDraft(`round.late/${space}/${roundId}`, (value) => (typeof value === 'string' ? value : null));
  if (late === undefined || draft.found === undefined) return null;
  const words = Object.values(late?.sheet.comments ?? {}).join('\n');
  // Where nobody has a name words are all that can be added, so they stand in the field already.
  const begin = draft.found ?? (view.round.voice === 'anonymous' ? words : '');
  return <LatePage view={view} set={set} late={late} begin={begin} keep={draft.save} forget={draft.clear} />;
}

interface LatePageProps extends LateProps {
  readonly late: LateSheet | null;
  readonly begin: string;
  readonly keep: (text: string) => void;
  readonly forget: () => void;
}

function LatePage({ view, set, late, begin, keep, forget }: LatePageProps): ReactNode {
  const say = useWords('surveys');
  const store = useStore();
  const [text, setText] = useState(begin);
  const [isEmpty, setEmpty] = useState(false);
  const { space, round } = view;
  const isShown = round.state === 'shown';
  const isNameless = round.voice === 'anonymous';
  const file = async () => {
    const hasSheet = late !== null && !isNameless;
    setEmpty(!hasSheet && text.trim() === '');
    if (!hasSheet && text.trim() === '') return;
    const done = await roundEndOf(store).fileAddendum(space.id, round.id, { text, late: late ?? undefined });
    if (!done.ok) return notify({ text: errorWords(done.error.code).text });
    setText('');
    forget();
    notify({ text: say('late_filed') });
  };
  return (
    <Page
      title={say('late_title')}
      lead={say.rich('late_lead')}
      back={paths.round(space.id, round.id)}
      onSubmit={file}
      action={
        isShown && (
          <Button kind="primary" type="submit">
            {say('late_file')}
          </Button>
        )
      }
    >
      {!isShown && <Banner kind="info" title={say('late_not_shown')} />}
      {late && (
        <Section title={say('late_found')}>
          <p>{say.rich('late_found_text')}</p>
          <OwnAnswers view={view} set={set} sheet={late.sheet} />
        </Section>
      )}
      {isShown && (
        <>
          <p>{say.rich(isNameless ? 'late_nameless_text' : 'late_party_text')}</p>
          {isNameless && <p>{say.rich('late_nameless_limit')}</p>}
          <TextAreaField
            id="words"
            label={say('late_words')}
            rows={4}
            limit={2000}
            value={text}
            onValue={(value) => {
              setText(value);
              keep(value);
            }}
            error={isEmpty ? say('late_empty') : undefined}
          />
        </>
      )}
      <AddendumList view={view} set={set} />
    </Page>
  );
}
