import { useContentWords } from '#i18n/use-content-words.tsx';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import { CardReasons } from '../components/card-reasons.tsx';
import { EvidenceList } from '../components/evidence-list.tsx';
import { ImprovementList } from '../components/improvement-list.tsx';
import { ItemWords } from '../components/item-words.tsx';
import { RecordFields } from '../components/record-fields.tsx';
import type { ResultView } from '../result-view.ts';
import { usePrinciple } from '../use-principle.ts';

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
  const { space, round, result, findings, actions } = view;
  const address = paths.roundResult(space.id, round.id);
  const card = result.cards.find((one) => one.id === id);
  const finding = findings.get(id);
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
      <EvidenceList view={view} principle={id} />
      <Section title={say('record')}>
        <p className="text-ink-sub">{say.rich('record_text')}</p>
        <RecordFields view={view} card={id} />
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
