import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { Button } from '#ui/primitives/button.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { notify } from '#ui/notices.ts';
import { Component, type ReactNode } from 'react';
import { mirroredTexts } from './mirrored-texts.ts';
import { reportTrouble } from './trouble.ts';

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
    return <TroublePage detail={error instanceof Error ? error.message : String(error)} />;
  }
}

/** Says what happened and hands the person their text. */
const TroublePage = ({ detail }: { readonly detail: string }): ReactNode => {
  const say = useWords('common');
  const texts = mirroredTexts(window.sessionStorage);
  const copy = () =>
    navigator.clipboard.writeText(texts.join('\n\n')).then(
      () => notify({ text: say('copied') }),
      () => notify({ text: say('not_copied') }),
    );
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
      {texts.length > 0 && (
        <section aria-labelledby="trouble-drafts" className="flex flex-col gap-3">
          <h2 id="trouble-drafts" className="text-std-20B-150">
            {say('trouble_drafts')}
          </h2>
          {texts.map((text) => (
            <p key={text} className="rounded-8 border-1 border-line bg-white p-4 whitespace-pre-wrap">
              {text}
            </p>
          ))}
          <Button kind="outline" onClick={() => void copy()}>
            {say('trouble_copy')}
          </Button>
        </section>
      )}
      <Disclosure summary={say('details')}>
        <p className="break-words text-ink-sub">{detail}</p>
      </Disclosure>
    </Page>
  );
};
