import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import { countOf, turnsOf } from '../pass-turn.model.ts';
import type { RoundView } from '../round-view.ts';
import { OpenSheets } from './open-sheets.tsx';
import { ShowButton } from './show-button.tsx';

interface PassCoverProps {
  readonly view: RoundView;
  /** Somebody has just closed a sheet. */
  readonly isThanks: boolean;
  readonly onTake: (partyId: string) => void;
  readonly onResume: (partyId: string, key: string) => void;
}

/** What is on the phone between two people: whose turn may come, and how many are done. */
export function PassCover(props: PassCoverProps): ReactNode {
  const { view, isThanks, onTake, onResume } = props;
  const say = useWords('evaluations');
  const { space, round, isReady } = view;
  const { done, all } = countOf(view);
  const isNameless = round.voice === 'anonymous';
  const count = say(isNameless ? 'pass_count' : 'pass_count_parties', { total: all, count: done });
  return (
    <Page
      title={say(isReady ? 'pass_all' : 'pass_title')}
      lead={say.rich(isReady ? 'pass_all_text' : 'pass_lead')}
      back={paths.round(space.id, round.id)}
      action={isReady && <ShowButton view={view} />}
    >
      {isThanks && <Banner kind="success" title={say('pass_thanks')} live />}
      <p className="text-std-24B-150" role="status">
        {count}
      </p>
      {!isReady && (
        <Section title={say('pass_who')}>
          {turnsOf(view).map(({ partyId, name, left }) => (
            <div key={partyId} className="flex flex-col gap-1">
              <Button kind="outline" wide onClick={() => onTake(partyId)}>
                {say(isNameless ? 'pass_i_am' : 'pass_we_are', { party: name })}
              </Button>
              {isNameless && <p className="text-ink-sub">{say.rich('pass_left', { count: left })}</p>}
            </div>
          ))}
          <LinkButton kind="text" icon="log" to={paths.paperRound(space.id, round.id)}>
            {say('pass_paper')}
          </LinkButton>
        </Section>
      )}
      <OpenSheets view={view} onResume={onResume} />
      <Disclosure summary={say('who_sees')}>
        <p>{say.rich('pass_limit')}</p>
        <p>{say.rich('pass_limit_2')}</p>
      </Disclosure>
    </Page>
  );
}
