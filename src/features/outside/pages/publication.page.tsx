import { readSharedPage } from '#domain/publishing/shared-page.ts';
import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { publicationsOf } from '#store/publications.ts';
import { useLive, useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import { CityWord } from '../components/city-word.tsx';
import { ConsentPart } from '../components/consent-part.tsx';
import { KeptPaper } from '../components/kept-paper.tsx';
import { PageBlocks } from '../components/page-blocks.tsx';
import { PublicAddress } from '../components/public-address.tsx';
import { WithdrawButton } from '../components/withdraw-button.tsx';

/** One page: who has agreed, the page word for word, its address once it is public, and the way to take it down. */
export function PublicationPage({ space, id }: { readonly space: string; readonly id: string }): ReactNode {
  const say = useWords('publishing');
  const store = useStore();
  const found = useLive(async () => {
    const publications = publicationsOf(store);
    const [view, record] = await Promise.all([store.spaces.findSpace(space), publications.findPublication(space, id)]);
    const page = record && readSharedPage(record.body);
    if (!view || !record || !page) return null;
    const [agreements, isAgreed] = await Promise.all([
      publications.agreementsOf(space, id),
      publications.isAgreed(space, id),
    ]);
    return { view, record, page, agreements, isAgreed };
  }, [space, id]);
  if (found === undefined) return null;
  const list = paths.publications(space);
  if (found === null) {
    return (
      <Page title={say('title')} back={list}>
        <EmptyState icon="info" action={<LinkButton to={list}>{say('to_list')}</LinkButton>}>
          {say('missing')}
        </EmptyState>
      </Page>
    );
  }
  const { view, record, page, agreements, isAgreed } = found;
  const state = record.state ?? 'laid';
  const speaks = view.me.isRepresentative;
  const publish = async () => {
    const done = await publicationsOf(store).publish(space, id);
    notify({ text: done.ok ? say('published') : errorWords(done.error.code).text });
  };
  const action = state === 'laid' && speaks && isAgreed && (
    <Button kind="primary" icon="megaphone" onClick={() => void publish()}>
      {say('publish')}
    </Button>
  );
  const mine = agreements.find((one) => one.partyId === view.me.partyId);
  return (
    <Page title={record.title ?? say('title')} lead={say(`state_${state}`)} back={list} action={action}>
      <div className="no-print flex flex-col gap-6">
        {mine?.kind === 'city' && <CityWord space={space} />}
        {state === 'laid' && (
          <Banner kind="info" title={say('not_without')}>
            <p>{say.rich('publish_text')}</p>
          </Banner>
        )}
        {state === 'public' && <PublicAddress record={record} mayPrint={speaks} />}
        {state !== 'withdrawn' && (
          <ConsentPart space={space} id={id} agreements={agreements} mine={speaks ? mine : undefined} />
        )}
        <Section title={say('preview')}>
          <div className="rounded-12 border-1 border-line bg-white p-4">
            <p className="text-std-20B-150">{page.title}</p>
            <PageBlocks page={page} />
          </div>
        </Section>
        {state !== 'withdrawn' && speaks && <WithdrawButton space={space} id={id} />}
      </div>
      {state === 'public' && speaks && <KeptPaper record={record} />}
    </Page>
  );
}
