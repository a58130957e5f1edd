import { formatMinutes } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { logTemplatesOf } from '#store/log-templates.ts';
import { useLive } from '#store/react.tsx';
import { CardLink, CardList } from '#ui/primitives/card-link.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';

/** 記録のひな形: what the group has agreed to enter in the same way. */
export function TemplatesPage({ space }: { readonly space: string }): ReactNode {
  const say = useWords('activities');
  const locale = useLocale();
  const templates = useLive((store) => logTemplatesOf(store).listGroupTemplates(space), [space]);
  const action = (
    <LinkButton kind="primary" icon="plus" to={paths.newLogTemplate(space)}>
      {say('template_new')}
    </LinkButton>
  );
  return (
    <Page title={say('templates')} lead={say.rich('templates_lead')} back={paths.activities(space)} action={action}>
      {templates?.length === 0 && <EmptyState icon="log">{say.rich('templates_empty')}</EmptyState>}
      {templates && templates.length > 0 && (
        <CardList label={say('templates')}>
          {templates.map((one) => (
            <CardLink
              key={one.id}
              to={paths.editLogTemplate(space, one.id)}
              leading="log"
              title={one.title}
              meta={[one.minutes == null ? '' : formatMinutes(one.minutes, locale), one.place ?? '']
                .filter(Boolean)
                .join(locale === 'ja' ? '・' : ' · ')}
            />
          ))}
        </CardList>
      )}
    </Page>
  );
}
