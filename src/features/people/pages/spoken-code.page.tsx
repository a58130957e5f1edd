import { formatMoment } from '#i18n/format.ts';
import { errorWords } from '#i18n/i18n.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useStore } from '#store/react.tsx';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Card } from '#ui/primitives/card.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { type ReactNode, useState } from 'react';
import { PeopleHints } from '../components/people-extras.tsx';
import { useRoster } from '../use-roster.ts';

interface SpokenCode {
  readonly code: string;
  readonly expiresAt: number;
}

/** Eight letters to be read aloud in a hall or on the phone. */
export function SpokenCodePage({ space }: { readonly space: string }): ReactNode {
  const say = useWords('people');
  const store = useStore();
  const roster = useRoster(space);
  const [code, setCode] = useState<SpokenCode>();
  const [problem, setProblem] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  if (!roster) return null;
  const get = async () => {
    setIsBusy(true);
    setProblem(undefined);
    const made = await store.joining.createSpokenCode(space);
    setIsBusy(false);
    if (made.ok) setCode(made.value);
    else setProblem(problemWords(made.error.code, say('code_not_sent')));
  };
  return (
    <Page
      title={say('code_title')}
      lead={say.rich('code_lead')}
      back={paths.invite(space)}
      action={
        code ? (
          <LinkButton kind="primary" to={paths.joinRequests(space)}>
            {say('code_requests')}
          </LinkButton>
        ) : (
          <Button
            kind="primary"
            icon="talk"
            busyText={isBusy ? say('code_getting') : undefined}
            onClick={() => void get()}
          >
            {say('code_get')}
          </Button>
        )
      }
    >
      {problem && <Banner kind="warning" title={problem} live />}
      {code ? <CodeCard {...code} /> : <p>{say.rich('code_needs_network')}</p>}
      <PeopleHints roster={roster} />
      <HowToUse />
    </Page>
  );
}

const problemWords = (code: string, notSent: string): string => {
  if (code === 'space.unknown') return notSent;
  return errorWords(code === 'network.unreachable' ? 'network.needed' : code).text;
};

/** Read out letter by letter, shown in two groups of four. */
function CodeCard({ code, expiresAt }: SpokenCode): ReactNode {
  const say = useWords('people');
  const locale = useLocale();
  return (
    <Card title={say('code_is')}>
      <p role="status" className="text-center text-dsp-48B-140 tracking-widest" aria-label={[...code].join(' ')}>
        <span className="inline-block">{code.slice(0, 4)}</span> <span className="inline-block">{code.slice(4)}</span>
      </p>
      <p className="text-center">{say.rich('code_until', { moment: formatMoment(expiresAt, locale) })}</p>
    </Card>
  );
}

function HowToUse(): ReactNode {
  const say = useWords('people');
  return (
    <Card title={say('code_how')}>
      <ol className="flex list-decimal flex-col gap-2 ps-6">
        <li>{say.rich('code_how_1', { address: window.location.host })}</li>
        <li>{say.rich('code_how_2')}</li>
        <li>{say.rich('code_how_3')}</li>
      </ol>
    </Card>
  );
}
