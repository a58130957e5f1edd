import { useWords } from '#i18n/use-words.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import { PromisesSection } from '../components/promises-section.tsx';
import type { TalkView } from './talk-view.ts';

/** How people talk here, and what became of what they promised last time. */
export function PromiseStep({ view }: { readonly view: TalkView }): ReactNode {
  const say = useWords('talk');
  return (
    <>
      <Section title={say('rules')}>
        <ul className="flex list-disc flex-col gap-1 rounded-12 border-1 border-line bg-white py-3 ps-9 pe-4 text-std-18B-160">
          {(['rule_1', 'rule_2', 'rule_3'] as const).map((rule) => (
            <li key={rule}>{say(rule)}</li>
          ))}
        </ul>
      </Section>
      <PromisesSection view={view} isAlways />
    </>
  );
}
