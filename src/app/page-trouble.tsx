import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { Button } from '#ui/primitives/button.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Component, type ReactNode } from 'react';
import { KeptTexts } from './kept-texts.tsx';
import { WaitingPage } from './waiting-page.tsx';
import { reportTrouble, useTrouble } from './trouble.ts';

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly error: unknown;
}

/** Catches what breaks on one page; the rest of the app, and what the person typed, stays. */
export class PageTrouble extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override componentDidCatch(error: unknown): void {
    reportTrouble(error);
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return <ReloadOrTrouble detail={error instanceof Error ? error.message : String(error)} />;
  }
}

/** Nothing is wrong when the page only loads itself anew. */
const ReloadOrTrouble = ({ detail }: { readonly detail: string }): ReactNode => {
  const isReloading = useTrouble((trouble) => trouble.isReloading);
  return isReloading ? <WaitingPage /> : <TroublePage detail={detail} />;
};

/** Says what happened and hands the person their text. */
const TroublePage = ({ detail }: { readonly detail: string }): ReactNode => {
  const say = useWords('common');
  return (
    <Page
      title={say('trouble_title')}
      lead={say('trouble_text')}
      action={
        <>
          <Button kind="primary" onClick={() => window.location.reload()}>
            {say('reload')}
          </Button>
          <LinkButton to={paths.home()} kind="text">
            {say('to_home')}
          </LinkButton>
        </>
      }
    >
      <KeptTexts />
      <Disclosure summary={say('details')}>
        <p className="break-words text-ink-sub">{detail}</p>
      </Disclosure>
    </Page>
  );
};
