import { lessons } from '#content/lessons/lessons.ts';
import { useContentWords } from '#i18n/use-content-words.tsx';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { CardLink, CardList } from '#ui/primitives/card-link.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';
import { minutesOf } from '../lesson-steps.model.ts';
import { useReadLessons } from '../use-read-lessons.ts';

/** All short lessons, for whom each is, and which were read on this phone. */
export function LessonsPage(): ReactNode {
  const say = useWords('lessons');
  const words = useContentWords();
  const { read } = useReadLessons();
  return (
    <Page title={say('title')} lead={say.rich('lead')} back={paths.guide()}>
      <CardList label={say('list')}>
        {lessons.map((lesson) => (
          <CardLink
            key={lesson.id}
            to={paths.lesson(lesson.id)}
            leading={read.has(lesson.id) ? 'check' : 'log'}
            title={words.rich(lesson.title)}
            meta={
              <>
                {words.rich(lesson.whom)}・{say('minutes', { minutes: minutesOf(lesson) })}
                {read.has(lesson.id) && `・${say('read')}`}
              </>
            }
          />
        ))}
      </CardList>
      <p className="text-ink-sub">{say.rich('private')}</p>
    </Page>
  );
}
