import type { ActivityLog } from '#domain/activity/activity-list.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { copyText } from '#ui/copy-text.ts';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { type ReactNode, useState } from 'react';
import { logText } from '../log-text.model.ts';

/** On paper, and as a text for a messenger; where copying is not allowed the text stands there. */
export function LogShare({ space, log }: { readonly space: string; readonly log: ActivityLog }): ReactNode {
  const say = useWords('activities');
  const locale = useLocale();
  const [isShown, setIsShown] = useState(false);
  const text = logText(log, say, locale);
  const copy = async () => {
    const isCopied = await copyText(text);
    setIsShown(!isCopied);
    notify({ text: say(isCopied ? 'text_copied' : 'text_failed') });
  };
  return (
    <Section title={say('share')}>
      <LinkButton kind="outline" icon="print" wide to={paths.printActivity(space, log.id)}>
        {say('print_this')}
      </LinkButton>
      <Button kind="outline" icon="share" wide onClick={() => void copy()}>
        {say('copy_text')}
      </Button>
      <p className="text-ink-sub">{say.rich('text_lead')}</p>
      {isShown && <p className="rounded-8 border-1 border-line bg-white p-4 whitespace-pre-wrap select-all">{text}</p>}
    </Section>
  );
}
