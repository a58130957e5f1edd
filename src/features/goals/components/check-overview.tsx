import { formatDate } from '#i18n/format.ts';
import { errorWords } from '#i18n/i18n.ts';
import { useContentWords } from '#i18n/use-content-words.tsx';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { preparationsOf } from '#store/preparations.ts';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import { CardLink, CardList } from '#ui/primitives/card-link.tsx';
import { Card } from '#ui/primitives/card.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import { type Looked, stillOpen } from '../check.model.ts';
import type { Desk } from '../use-desk.ts';
import { OnlyLeaders } from './plan-frame.tsx';

interface CheckOverviewProps {
  readonly desk: Desk;
  readonly looked: readonly Looked[];
}

/** All principles with their answers, and what is not settled yet. Nothing is counted. */
export function CheckOverview({ desk, looked }: CheckOverviewProps): ReactNode {
  const say = useWords('goals');
  const words = useContentWords();
  const locale = useLocale();
  const store = useStore();
  const space = desk.space.id;
  const begin = looked.find(({ answer }) => answer === null) ?? looked[0];
  const isBegun = looked.some(({ answer }) => answer !== null);
  const isWhole = looked.every(({ answer }) => answer !== null);
  const to = (one: Looked) => `${paths.principleCheck(space)}?principle=${one.principle.id}`;
  const finish = async () => {
    const done = await preparationsOf(store).finishCheck(space);
    notify({ text: done.ok ? say('check_done_saved') : errorWords(done.error.code).text });
  };
  return (
    <Page
      title={say('check')}
      lead={say.rich('check_lead')}
      back={paths.plan(space)}
      action={
        desk.mayPlan &&
        (isWhole ? (
          <Button kind="primary" icon="check" onClick={() => void finish()}>
            {say('check_done')}
          </Button>
        ) : (
          begin && (
            <LinkButton kind="primary" to={to(begin)}>
              {say('check_start')}
            </LinkButton>
          )
        ))
      }
    >
      <OnlyLeaders desk={desk} />
      {desk.charter?.checkedOn && (
        <p>{say.rich('check_done_on', { date: formatDate(desk.charter.checkedOn, locale) })}</p>
      )}
      {isBegun && <OpenOnes looked={looked} />}
      <Section title={say('check_list')}>
        <CardList>
          {looked.map((one) => (
            <CardLink
              key={one.principle.id}
              to={to(one)}
              leading={<span className="text-std-24B-150">{String.fromCodePoint(0x24_5f + one.number)}</span>}
              title={words.rich(one.principle.name)}
              meta={say(`check_${one.answer ?? 'none'}`)}
            />
          ))}
        </CardList>
      </Section>
    </Page>
  );
}

function OpenOnes({ looked }: { readonly looked: readonly Looked[] }): ReactNode {
  const say = useWords('goals');
  const words = useContentWords();
  const open = stillOpen(looked);
  return (
    <Section title={say('check_open')}>
      {open.length === 0 && <p>{say.rich('check_open_none')}</p>}
      {open.map(({ principle, answer, note }) => (
        <Card key={principle.id} level={3} title={words(principle.name)}>
          {answer && <p>{say.rich(`check_${answer}`)}</p>}
          {note !== '' && <p className="whitespace-pre-wrap">{note}</p>}
          <LinkButton kind="text" icon="book" to={paths.principle(principle.id)}>
            {say('check_guide')}
            <span className="sr-only">{words(principle.name)}</span>
          </LinkButton>
        </Card>
      ))}
      {open.length > 0 && <p>{say.rich('check_may_start')}</p>}
    </Section>
  );
}
