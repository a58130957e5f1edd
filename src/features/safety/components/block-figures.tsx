import { sumOfSafety } from '#domain/notice/safety.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import type { SafetyView } from '../use-safety.ts';

/** 集計 by 班: who needs help first, then whom to look for. */
export function BlockFigures({ view }: { readonly view: SafetyView }): ReactNode {
  const say = useWords('safety');
  const { space, check, figures, blocks } = view;
  return (
    <>
      <Section title={say('tally')}>
        <p className="break-keep text-std-20B-150">{say('tally_line', { ...sumOfSafety(figures) })}</p>
        <LinkButton kind="outline" icon="people" to={paths.safetyWalk(space.id, check.id)}>
          {say('walk')}
        </LinkButton>
        <LinkButton kind="outline" icon="camera" to={paths.readSafety(space.id, check.id)}>
          {say('read')}
        </LinkButton>
        <LinkButton kind="outline" icon="print" to={paths.printSafety(space.id, check.id)}>
          {say('print')}
        </LinkButton>
      </Section>
      {figures.map((block) => (
        <Section
          key={block.blockId ?? 'none'}
          title={blocks.find(({ id }) => id === block.blockId)?.name ?? say('block_none')}
        >
          <p className="break-keep">{say('tally_line', { ...block.count })}</p>
          <People view={view} title={say('help_first')} ids={block.needHelp} />
          <People view={view} title={say('unknown_people')} ids={block.unknown} />
          {block.answered.length > 0 && (
            <Disclosure summary={say('known_people')}>
              <People view={view} title={say('known_people')} ids={block.answered} />
            </Disclosure>
          )}
          <LinkButton
            kind="text"
            icon="qr"
            to={`${paths.safetyCode(space.id, check.id)}?block=${block.blockId ?? 'none'}`}
          >
            {say('tally_code')}
          </LinkButton>
        </Section>
      ))}
    </>
  );
}

interface PeopleProps {
  readonly view: SafetyView;
  readonly title: string;
  readonly ids: readonly string[];
}

function People({ view: { answers, names }, title, ids }: PeopleProps): ReactNode {
  const say = useWords('safety');
  if (ids.length === 0) return null;
  return (
    <div>
      <h3 className="text-dns-16B-130">{title}</h3>
      <ul className="mt-1 divide-y divide-line rounded-12 border-1 border-line bg-white">
        {ids.map((id) => {
          const { state, people, note } = answers.get(id) ?? {};
          return (
            <li key={id} className="flex flex-wrap justify-between gap-x-3 px-4 py-3">
              <span>{names.get(id) ?? ''}</span>
              <span>{say(`state_${state ?? 'unknown'}`)}</span>
              {(note || (people ?? 0) > 0) && (
                <span className="w-full text-ink-sub">
                  {[(people ?? 0) > 0 ? say('people_of', { count: people ?? 0 }) : '', note ?? '']
                    .filter(Boolean)
                    .join(' ')}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
