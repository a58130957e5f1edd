import { errorWords } from '#i18n/i18n.ts';
import { useContentWords } from '#i18n/use-content-words.tsx';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { type CheckAnswer, preparationsOf } from '#store/preparations.ts';
import { useDraft, useStore } from '#store/react.tsx';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { ChoiceRows } from '#ui/primitives/choice-rows.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { ProgressText } from '#ui/primitives/progress-text.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { type Looked, nextOf } from '../check.model.ts';
import type { Desk } from '../use-desk.ts';
import { OnlyLeaders } from './plan-frame.tsx';

interface CheckScreenProps {
  readonly desk: Desk;
  readonly looked: readonly Looked[];
  readonly one: Looked;
}

/** One principle with its questions for the table, an answer and what is still open. */
export function CheckScreen(props: CheckScreenProps): ReactNode {
  const { desk, one } = props;
  const draft = useDraft(`check/${desk.space.id}/${one.principle.id}`, (value) =>
    typeof value === 'string' ? value : null,
  );
  if (draft.found === undefined) return null;
  return <CheckFields {...props} begin={draft.found ?? one.note} keep={draft.save} forget={draft.clear} />;
}

interface CheckFieldsProps extends CheckScreenProps {
  readonly begin: string;
  readonly keep: (note: string) => void;
  readonly forget: () => void;
}

function CheckFields({ desk, looked, one, begin, keep, forget }: CheckFieldsProps): ReactNode {
  const say = useWords('goals');
  const words = useContentWords();
  const store = useStore();
  const [, navigate] = useLocation();
  const [note, setNote] = useState(begin);
  const [failure, setFailure] = useState<string | null>(null);
  const space = desk.space.id;
  const { principle, number, answer } = one;
  const overview = paths.principleCheck(space);
  const next = nextOf(looked, principle.id);
  const choose = async (chosen: CheckAnswer) => {
    const done = await preparationsOf(store).answerCheck(space, principle.id, chosen);
    setFailure(done.ok ? null : done.error.code);
  };
  const goOn = async () => {
    if (desk.mayPlan && note.trim() !== one.note) {
      const done = await preparationsOf(store).writeCheckNote(space, principle.id, note);
      if (!done.ok) return setFailure(done.error.code);
    }
    forget();
    return navigate(next ? `${overview}?principle=${next.principle.id}` : overview, { replace: true });
  };
  return (
    <Page
      title={words(principle.name)}
      lead={words.rich(principle.meaning)}
      back={overview}
      onSubmit={goOn}
      action={
        <Button kind="primary" type="submit">
          {say(next ? 'check_next' : 'check_last')}
        </Button>
      }
    >
      <ProgressText number={number} total={looked.length} />
      <OnlyLeaders desk={desk} />
      {failure !== null && <Banner kind="error" title={errorWords(failure).text} live />}
      <Section title={say('check_question')}>
        <ul className="flex list-disc flex-col gap-2 ps-6">
          {principle.questions.map((question) => (
            <li key={question.ja}>{words.rich(question)}</li>
          ))}
        </ul>
      </Section>
      {desk.mayPlan && (
        <>
          <ChoiceRows
            label={say('check_answer')}
            options={(['yes', 'partly', 'not_yet'] as const).map((value) => ({ value, label: say(`check_${value}`) }))}
            value={answer ?? undefined}
            onValue={(value) => void choose(value)}
          />
          <TextAreaField
            label={say('check_note')}
            mark="optional"
            rows={2}
            limit={200}
            value={note}
            onValue={(text) => {
              setNote(text);
              keep(text);
            }}
          />
        </>
      )}
      <LinkButton kind="text" icon="book" to={paths.principle(principle.id)}>
        {say('check_guide')}
      </LinkButton>
    </Page>
  );
}
