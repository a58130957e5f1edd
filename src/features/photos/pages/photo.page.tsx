import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useDraft } from '#store/react.tsx';
import { HistoryLink } from '#ui/primitives/history-link.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { SummaryList } from '#ui/primitives/summary-list.tsx';
import type { ReactNode } from 'react';
import { LargePhoto } from '../components/large-photo.tsx';
import { PhotoForm } from '../components/photo-form.tsx';
import { readPhotoDraft } from '../photo-draft.model.ts';
import { useFoundPhoto } from '../use-found-photo.ts';

interface PhotoPageProps {
  readonly space: string;
  readonly id: string;
}

/** One photo, large, with what it shows. */
export function PhotoPage({ space, id }: PhotoPageProps): ReactNode {
  const say = useWords('photos');
  const found = useFoundPhoto(space, id);
  const draft = useDraft(`photo/${space}/${id}`, readPhotoDraft);
  if (found === undefined || draft.found === undefined) {
    return (
      <Page title={say('large')} back={paths.space(space)}>
        {null}
      </Page>
    );
  }
  if (found === null) return <MissingPhoto space={space} />;
  if (found.mayChange) return <PhotoForm key={id} space={space} found={found} draft={draft} />;
  const { caption, faces } = found.photo;
  return (
    <Page title={found.name ?? say('number', { number: found.number })} back={found.back}>
      <LargePhoto space={space} found={found} />
      <SummaryList
        items={[
          { label: say('caption'), value: caption || say('caption_none') },
          { label: say('faces'), value: say(`faces_${faces ?? 'unsure'}`) },
        ]}
      />
      <HistoryLink to={paths.history(space, found.photo.id)} />
    </Page>
  );
}

function MissingPhoto({ space }: { readonly space: string }): ReactNode {
  const say = useWords('photos');
  const common = useWords('common');
  return (
    <Page title={say('missing')} back={paths.space(space)}>
      <EmptyState icon="photo" action={<LinkButton to={paths.space(space)}>{common('to_home')}</LinkButton>}>
        {say('missing_text')}
      </EmptyState>
    </Page>
  );
}
