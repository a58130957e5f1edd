import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useAppFacts } from '#ui/app-facts.tsx';
import { Banner } from '#ui/primitives/banner.tsx';
import { Card } from '#ui/primitives/card.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { SummaryList } from '#ui/primitives/summary-list.tsx';
import type { ReactNode } from 'react';

/** Names of the free software the app is made with, as their authors write them. */
const parts = [
  'React',
  'Dexie',
  'Yjs',
  'i18next',
  'wouter',
  'zustand',
  'uqr',
  'Workbox',
  'Tailwind CSS',
  'Hono',
  'Kysely',
];

/** What the app is and is not. */
export function AboutPage(): ReactNode {
  const say = useWords('settings');
  const { version } = useAppFacts();
  return (
    <Page title={say('about_title')} lead={say.rich('about_lead')} back={paths.settings()}>
      <Banner kind="info" title={say('about_not_official')}>
        <p>{say.rich('about_not_official_text')}</p>
      </Banner>
      <Banner kind="info" title={say('about_no_effect')}>
        <p>{say.rich('about_no_effect_text')}</p>
      </Banner>
      <Card title={say('about_privacy')}>
        <ul className="flex list-disc flex-col gap-2 ps-5">
          <li>{say.rich('about_privacy_1')}</li>
          <li>{say.rich('about_privacy_2')}</li>
          <li>{say.rich('about_privacy_3')}</li>
        </ul>
      </Card>
      <SummaryList
        items={[
          { label: say('about_version'), value: version },
          { label: say('about_license'), value: say('about_license_text') },
          { label: say('about_design'), value: say('about_design_text') },
        ]}
      />
      <Section title={say('about_parts')}>
        <p>{say.rich('about_parts_text')}</p>
        <p lang="en">{parts.join(', ')}</p>
      </Section>
    </Page>
  );
}
