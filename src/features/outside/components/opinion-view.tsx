import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { outsideOf } from '#store/outside.ts';
import { useDraft, useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { Icon } from '#ui/primitives/icon.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import { type ReactNode, useState } from 'react';
import type { PackageView } from '../use-package.ts';
import { OpinionText } from './opinion-text.tsx';

/** The filed opinion. The parties say that they have read it, and may answer. */
export function OpinionView({ found }: { readonly found: PackageView }): ReactNode {
  const say = useWords('outside');
  const { view, record, opinion } = found;
  const back = paths.reviewPackage(view.id, record.id);
  if (opinion?.state !== 'filed') {
    return (
      <Page title={say('opinion_title')} back={back}>
        <EmptyState icon="info">{say('not_filed')}</EmptyState>
      </Page>
    );
  }
  return (
    <Page title={say('opinion_title')} lead={record.title} back={back}>
      <div className="rounded-12 border-1 border-line bg-white p-4">
        <OpinionText found={found} />
      </div>
      {!view.isOutside && <ReadBy found={found} />}
      {view.me.isRepresentative && <Reply found={found} opinionId={opinion.id} />}
      <LinkButton kind="outline" icon="print" wide to={`${paths.printReview(view.id, record.id)}?of=opinion`}>
        {say('print')}
      </LinkButton>
    </Page>
  );
}

/** Which parties have read it. */
function ReadBy({ found: { parties, replies } }: { readonly found: PackageView }): ReactNode {
  const say = useWords('outside');
  return (
    <Section title={say('replies')}>
      <ul className="divide-y divide-line rounded-12 border-1 border-line bg-white px-4">
        {parties.map((party) => {
          const hasRead = replies.some((reply) => reply.partyId === party.id && reply.isRead === true);
          return (
            <li key={party.id} className="flex flex-wrap items-center justify-between gap-2 py-3">
              <span className="text-std-16B-170">{party.name}</span>
              <span className="flex items-center gap-1">
                {hasRead && <Icon name="check" className="size-5" />}
                {say(hasRead ? 'reply_read' : 'reply_not_read')}
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

interface ReplyProps {
  readonly found: PackageView;
  readonly opinionId: string;
}

/** 「読みました」, with words or without. */
function Reply({ found: { view, replies }, opinionId }: ReplyProps): ReactNode {
  const say = useWords('outside');
  const store = useStore();
  const draft = useDraft(`reply/${opinionId}`, (value) => (typeof value === 'string' ? value : null));
  const [typed, setTyped] = useState<string | null>(null);
  const mine = replies.find((reply) => reply.partyId === view.me.partyId);
  if (draft.found === undefined) return null;
  const text = typed ?? draft.found ?? mine?.text ?? '';
  const send = async () => {
    const done = await outsideOf(store).reply(view.id, opinionId, text.trim());
    if (done.ok) draft.clear();
    notify({ text: done.ok ? say('reply_saved') : errorWords(done.error.code).text });
  };
  return (
    <Section title={view.me.name}>
      <TextAreaField
        label={say('reply_label')}
        rows={4}
        limit={2000}
        value={text}
        onValue={(next) => {
          setTyped(next);
          draft.save(next);
        }}
      />
      <Button icon="check" wide onClick={() => void send()}>
        {say('reply_send')}
      </Button>
    </Section>
  );
}
