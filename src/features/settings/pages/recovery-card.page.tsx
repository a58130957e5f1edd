import '../recovery-card.css';
import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useLive, useStore } from '#store/react.tsx';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Card } from '#ui/primitives/card.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { type ReactNode, useState } from 'react';
import { RecoveryCard } from '../components/recovery-card.tsx';

/** Makes a 復元カード and shows it once. */
export function RecoveryCardPage(): ReactNode {
  const store = useStore();
  const [secret, setSecret] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const make = async () => {
    setIsBusy(true);
    setProblem(undefined);
    const made = await store.joining.createRecoveryCard();
    setIsBusy(false);
    if (made.ok) return setSecret(made.value);
    const { code } = made.error;
    return setProblem(errorWords(code === 'network.unreachable' ? 'network.needed' : code).text);
  };
  if (secret !== undefined) return <RecoveryCard secret={secret} />;
  return <Explanation isBusy={isBusy} problem={problem} onMake={() => void make()} />;
}

interface ExplanationProps {
  readonly isBusy: boolean;
  readonly problem: string | undefined;
  readonly onMake: () => void;
}

function Explanation({ isBusy, problem, onMake }: ExplanationProps): ReactNode {
  const say = useWords('settings');
  const spaces = useLive((store) => store.spaces.listSpaces(), []);
  const hasShared = spaces?.some((space) => space.state === 'shared') ?? false;
  return (
    <Page
      title={say('card_title')}
      lead={say.rich('card_lead')}
      back={paths.settings()}
      action={
        hasShared && (
          <Button kind="primary" icon="qr" busyText={isBusy ? say('card_making') : undefined} onClick={onMake}>
            {say('card_make')}
          </Button>
        )
      }
    >
      {problem && <Banner kind="warning" title={problem} live />}
      {spaces && !hasShared && <Banner kind="info" title={say('card_nothing')} />}
      <Card>
        <ul className="flex list-disc flex-col gap-2 ps-5">
          <li>{say.rich('card_point_1')}</li>
          <li>{say.rich('card_point_2')}</li>
          <li>{say.rich('card_point_3')}</li>
          <li>{say.rich('card_point_4')}</li>
        </ul>
      </Card>
    </Page>
  );
}
