import { findUnanswered } from '#domain/evaluation/questions.ts';
import type { Rating, Sheet } from '#domain/evaluation/sheet.ts';
import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { sealedSheetsOf } from '#store/sealed-sheets.ts';
import { useLive, useStore } from '#store/react.tsx';
import { typedSheetsOf } from '#store/typed-sheets.ts';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { groupsOf } from '../answer-flow.model.ts';
import { questionsOf, type RoundView } from '../round-view.ts';
import { isLastOfItem, openRow, ratingOfKey } from '../typed-grid.model.ts';
import { useContentWords } from '#i18n/use-content-words.tsx';
import { usePrinciple } from '../use-principle.ts';
import { useQuestionWords } from '../use-question-words.tsx';
import { TypedRow } from './typed-row.tsx';
import { WordField } from './word-field.tsx';

interface TypedSheetProps {
  readonly view: RoundView;
  readonly set: NonNullable<RoundView['set']>;
  readonly partyId: string;
  readonly sheetKey: string;
  /** Whose sheet it is, in the heading. */
  readonly whose: string;
  readonly back: string;
  /** @param isHandedIn not thrown away */
  readonly onEnd: (isHandedIn: boolean) => void;
}

/** A whole paper sheet on one page: numbers as on the paper, digits of a keyboard or taps; each answer is kept at once. */
export function TypedSheet({ view, set, partyId, sheetKey, whose, back, onEnd }: TypedSheetProps): ReactNode {
  const say = useWords('surveys');
  const common = useWords('common');
  const store = useStore();
  const sealed = sealedSheetsOf(store);
  const found = useLive((here) => sealedSheetsOf(here).findOpenSheet(sheetKey), [sheetKey]);
  const names = new Map(view.parties.map((party) => [party.id, party.name]));
  const question = useQuestionWords({ set, names });
  const principle = usePrinciple(set);
  const words = useContentWords();
  const [typed, setTyped] = useState<Sheet['answers']>({});
  const [isBusy, setBusy] = useState(false);
  const grid = useRef<HTMLDivElement>(null);
  if (!found) return null;
  const questions = questionsOf(view, partyId);
  const answers = { ...found.answers, ...typed };
  const sheet: Sheet = { ...found, memberId: null, answers };
  const left = findUnanswered(questions, sheet).length;
  const goTo = (key: string | undefined) => {
    const row = grid.current?.querySelector(`[data-row="${key}"]`);
    row?.querySelector<HTMLButtonElement>('[aria-pressed="true"], button')?.focus();
    row?.scrollIntoView({ block: 'center' });
  };
  const answer = async (key: string, rating: Rating) => {
    const one = questions.find((each) => each.key === key);
    if (!one) return;
    setTyped((before) => ({ ...before, [key]: rating }));
    const done = await sealed.writeSealedAnswer(sheetKey, one.itemId, one.subject, rating);
    if (!done.ok) notify({ text: errorWords(done.error.code).text });
  };
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const target = event.target as HTMLElement;
    if (target.tagName !== 'BUTTON' || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = target.closest('[data-row]')?.getAttribute('data-row');
    const at = questions.findIndex((one) => one.key === key);
    const one = questions[at];
    if (!one) return;
    const rating = ratingOfKey(event.key, one);
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' || rating !== null ? 1 : 0;
    if (rating !== null) void answer(one.key, rating);
    if (step === 0) return;
    event.preventDefault();
    goTo(questions[at + step]?.key);
  };
  const fillBlanks = async () => {
    for (const one of findUnanswered(questions, sheet)) await answer(one.key, 0);
    notify({ text: say('paper_blanks_done') });
  };
  const handIn = async () => {
    setBusy(true);
    const done = await typedSheetsOf(store).handInTyped(sheetKey);
    setBusy(false);
    if (done.ok) onEnd(true);
    else notify({ text: errorWords(done.error.code).text });
  };
  const discard = async () => {
    await sealed.discardSheet(sheetKey);
    notify({ text: say('paper_discarded') });
    onEnd(false);
  };
  return (
    <Page
      title={whose}
      lead={say.rich('paper_lead')}
      back={back}
      action={
        <Button
          kind="primary"
          busyText={isBusy ? common('saving') : undefined}
          onClick={() => (left > 0 ? goTo(openRow(questions, sheet)?.key) : void handIn())}
        >
          {say(left > 0 ? 'paper_next' : 'paper_hand_in')}
        </Button>
      }
    >
      <p>{set.scale.map((step) => `${step.sign} ${words(step.words)}`).join('　')}</p>
      <p className="text-ink-sub [@media(hover:none)]:hidden">{say.rich('paper_keys')}</p>
      <div ref={grid} onKeyDown={press} className="flex flex-col gap-4">
        {groupsOf(questions).map((group) => (
          <Section
            key={group.principle ?? ''}
            title={
              group.principle === null
                ? say('outcome_group')
                : `${principle(group.principle).mark} ${principle(group.principle).name}`
            }
          >
            <div className="divide-y divide-line">
              {group.own.map((one) => {
                const at = questions.indexOf(one);
                return (
                  <div key={one.key}>
                    <TypedRow
                      set={set}
                      question={one}
                      number={at + 1}
                      text={question(one)}
                      value={answers[one.key]}
                      onAnswer={(rating) => void answer(one.key, rating)}
                    />
                    {isLastOfItem(questions, at) && (
                      <Disclosure summary={say('paper_word')}>
                        <WordField
                          label={say('paper_word')}
                          saved={found.comments[one.itemId] ?? ''}
                          onSave={(word) => void sealed.writeSealedComment(sheetKey, one.itemId, word)}
                        />
                      </Disclosure>
                    )}
                  </div>
                );
              })}
            </div>
          </Section>
        ))}
      </div>
      {left > 0 && (
        <div className="flex flex-col items-start gap-2">
          <p role="status">{say.rich('paper_left', { count: left })}</p>
          <Button kind="outline" onClick={() => void fillBlanks()}>
            {say('paper_blanks')}
          </Button>
        </div>
      )}
      <Button kind="danger" icon="trash" onClick={() => void discard()}>
        {say('paper_discard')}
      </Button>
    </Page>
  );
}
