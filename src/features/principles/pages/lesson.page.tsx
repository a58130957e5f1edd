import type { Lesson, LessonCard } from '#content/lessons/lesson.ts';
import { lessons } from '#content/lessons/lessons.ts';
import { useContentWords } from '#i18n/use-content-words.tsx';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { Button } from '#ui/primitives/button.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { ProgressText } from '#ui/primitives/progress-text.tsx';
import { type ReactNode, useEffect } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { LessonCheckCard } from '../components/lesson-check-card.tsx';
import { stepAt, stepsOf } from '../lesson-steps.model.ts';
import { useReadLessons } from '../use-read-lessons.ts';

/** One lesson, a card at a time; the place stands in the address, so that もどる leaves. */
export function LessonPage({ id }: { readonly id: string }): ReactNode {
  const lesson = lessons.find((one) => one.id === id);
  return lesson ? <OneLesson lesson={lesson} /> : <MissingLesson />;
}

function OneLesson({ lesson }: { readonly lesson: Lesson }): ReactNode {
  const say = useWords('lessons');
  const words = useContentWords();
  const [search] = useSearchParams();
  const [, navigate] = useLocation();
  const place = Number(search.get('at') ?? 0);
  const step = stepAt(lesson, place);
  const go = (to: number) => navigate(`${paths.lesson(lesson.id)}?at=${to}`, { replace: true });
  const total = stepsOf(lesson);
  if (step.kind === 'end') return <LessonEnd lesson={lesson} onAgain={() => go(0)} />;
  return (
    <Page
      title={words(lesson.title)}
      back={paths.lessons()}
      compact
      action={
        <>
          <Button kind="primary" onClick={() => go(place + 1)}>
            {say('next')}
          </Button>
          {place > 0 && (
            <Button kind="text" onClick={() => go(place - 1)}>
              {say('back')}
            </Button>
          )}
        </>
      }
    >
      <ProgressText number={place + 1} total={total} text={say('step', { number: place + 1, total })} />
      {step.kind === 'card' ? <Thought card={step.card} /> : <LessonCheckCard key={step.check.id} check={step.check} />}
    </Page>
  );
}

function Thought({ card }: { readonly card: LessonCard }): ReactNode {
  const words = useContentWords();
  return (
    <section className="flex flex-col gap-3 rounded-12 border-1 border-line bg-white p-5" aria-live="polite">
      <h2 className="text-std-20B-150">{words.rich(card.title)}</h2>
      <p>{words.rich(card.text)}</p>
    </section>
  );
}

function LessonEnd({ lesson, onAgain }: { readonly lesson: Lesson; readonly onAgain: () => void }): ReactNode {
  const say = useWords('lessons');
  const words = useContentWords();
  const { markRead } = useReadLessons();
  useEffect(() => markRead(lesson.id), [lesson.id, markRead]);
  return (
    <Page
      title={say('end')}
      lead={words.rich(lesson.title)}
      back={paths.lessons()}
      action={
        <LinkButton kind="primary" to={paths.lessons()}>
          {say('to_list')}
        </LinkButton>
      }
    >
      <p>{say.rich('end_text')}</p>
      <Button kind="outline" wide onClick={onAgain}>
        {say('again')}
      </Button>
    </Page>
  );
}

function MissingLesson(): ReactNode {
  const say = useWords('lessons');
  return (
    <Page title={say('title')} back={paths.lessons()}>
      <EmptyState icon="info" action={<LinkButton to={paths.lessons()}>{say('to_list')}</LinkButton>}>
        {say('missing')}
      </EmptyState>
    </Page>
  );
}
