import type { Card } from '#domain/evaluation/card.ts';
import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { resultsOf } from '#store/round-results.ts';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import { FindingField } from '../components/finding-field.tsx';
import { ImprovementList } from '../components/improvement-list.tsx';
import { ItemWords } from '../components/item-words.tsx';
import type { ResultView } from '../result-view.ts';
import { wordsOfReason } from '../talk.model.ts';
import { useContentWords } from '#i18n/use-content-words.tsx';
import { usePrinciple } from '../use-principle.ts';
import { useReasonWords } from '../use-reason-words.ts';

interface CardTalkPageProps {
  readonly view: ResultView;
  /** The id of the card: the principle it is about. */
  readonly card: string;
}

/** The talk about one card: why it lies here, how to begin, the three columns of the record, やること. */
export function CardTalkPage({ view, card: id }: CardTalkPageProps): ReactNode {
  const say = useWords('evaluations');
  const words = useContentWords();
  const { mark, name, words: own } = usePrinciple(view.set)(id);
  const store = useStore();
  const { space, round, result, findings, actions } = view;
  const address = paths.roundResult(space.id, round.id);
  const card = result.cards.find((one) => one.id === id);
  const finding = findings.get(id);
  const write = async (field: 'shared' | 'differs' | 'improve', text: string) => {
    const done = await resultsOf(store).writeFinding(space.id, round.id, id, {
      [field]: text.trim() === '' ? null : text,
    });
    if (!done.ok) notify({ text: errorWords(done.error.code).text });
  };
  return (
    <Page title={`${mark} ${name}`} back={address}>
      {card && <CardReasons view={view} card={card} />}
      {own && (
        <Disclosure summary={say('more_questions')}>
          <ul className="list-disc ps-6">
            {own.questions.map((question) => (
              <li key={question.ja}>{words(question)}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      <ItemWords view={view} principle={id} />
      <Section title={say('record')}>
        <p className="text-ink-sub">{say.rich('record_text')}</p>
        {(['shared', 'differs', 'improve'] as const).map((field) => (
          <FindingField
            key={field}
            label={say(`finding_${field}`)}
            saved={finding?.[field] ?? ''}
            onSave={(text) => void write(field, text)}
          />
        ))}
      </Section>
      <Section title={say('actions')}>
        <ImprovementList view={view} actions={actions.filter((action) => action.findingId === finding?.id)} />
        <LinkButton icon="plus" wide to={`${address}?card=${id}&do=new`}>
          {say('action_make')}
        </LinkButton>
      </Section>
    </Page>
  );
}

function CardReasons({ view, card }: { readonly view: ResultView; readonly card: Card }): ReactNode {
  const say = useWords('evaluations');
  const reason = useReasonWords(view);
  const [first] = card.reasons;
  return (
    <>
      <Section title={say('why_card')}>
        <ul className="flex list-disc flex-col gap-1 ps-6">
          {card.reasons.map((one) => (
            <li key={`${one.kind} ${one.partyId}`}>{reason(one)}</li>
          ))}
        </ul>
      </Section>
      {first && (
        <Section title={say('prompt')}>
          <p className="rounded-12 border-1 border-line bg-white p-4 text-std-18B-160">
            {say.rich(`prompt_${wordsOfReason(first, view.set).key}`)}
          </p>
        </Section>
      )}
    </>
  );
}
