import { useContentWords } from '#i18n/use-content-words.tsx';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { Button } from '#ui/primitives/button.tsx';
import { Icon } from '#ui/primitives/icon.tsx';
import { type ReactNode, type TouchEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { ResultView } from '../result-view.ts';
import { usePrinciple } from '../use-principle.ts';
import { useRoundTitle } from '../use-round-title.ts';
import { type Slide, slideAfterKey, slidesOf } from './board-slides.model.ts';
import { ShownOnly } from './shown-only.tsx';

/** The big screen for a projector: strengths and cards in large letters, paged by keys, taps and swipes. */
export function BoardPage({ space, id }: { readonly space: string; readonly id: string }): ReactNode {
  return (
    <ShownOnly space={space} id={id}>
      {(view) => <Board view={view} />}
    </ShownOnly>
  );
}

function Board({ view }: { readonly view: ResultView }): ReactNode {
  const say = useWords('talk');
  const [, navigate] = useLocation();
  const { space, round, result, findings, set } = view;
  const slides = slidesOf(result, findings, set);
  const [wanted, setPlace] = useState(0);
  const place = Math.min(wanted, slides.length - 1);
  const close = () => navigate(paths.roundResult(space.id, round.id));
  const touch = usePaging(slides.length, place, setPlace, close);
  const slide = slides[place];
  return (
    <main id="main" {...touch} className="fixed inset-0 z-40 flex flex-col bg-white p-[clamp(1rem,4vmin,4rem)]">
      {/* Reached by the keyboard, because with the largest letters it scrolls. */}
      <section
        aria-label={say('board_title')}
        aria-live="polite"
        tabIndex={0}
        className="flex min-h-0 flex-1 flex-col overflow-y-auto"
      >
        <div className="my-auto">{slide && <OneSlide key={place} view={view} slide={slide} />}</div>
      </section>
      <div className="grid grid-cols-2 gap-3 pt-4 desktop:flex desktop:items-center">
        <Button kind="outline" icon="back" unavailable={place === 0} onClick={() => setPlace(Math.max(0, place - 1))}>
          {say('board_back')}
        </Button>
        <Button
          unavailable={place === slides.length - 1}
          onClick={() => setPlace(Math.min(slides.length - 1, place + 1))}
        >
          {say('board_next')}
        </Button>
        <span className="self-center text-center text-ink-sub tabular-nums desktop:me-auto desktop:ps-4">
          {say('board_place', { number: place + 1, total: slides.length })}
        </span>
        {/* Phones are large enough to lie on the table as they are. */}
        {document.fullscreenEnabled && (
          <span className="hidden desktop:inline">
            <Button
              kind="text"
              onClick={() => void document.documentElement.requestFullscreen().catch(() => undefined)}
            >
              {say('board_full')}
            </Button>
          </span>
        )}
        <Button kind="outline" icon="cross" onClick={close}>
          {say('board_close')}
        </Button>
      </div>
    </main>
  );
}

const large = 'text-[clamp(1.75rem,min(7vw,11vmin),9rem)] leading-snug font-bold';
const medium = 'text-[clamp(1.25rem,min(4vw,6.2vmin),5.5rem)] leading-normal';

function OneSlide({ view, slide }: { readonly view: ResultView; readonly slide: Slide }): ReactNode {
  const say = useWords('talk');
  const about = useWords('evaluations');
  const words = useContentWords();
  const principle = usePrinciple(view.set);
  const title = useRoundTitle(view.round);
  if (slide.kind === 'start' || slide.kind === 'end') {
    const isStart = slide.kind === 'start';
    return (
      <div className="flex flex-col gap-[4vmin] text-center">
        {isStart && (
          <p className={`${medium} text-ink-sub`}>
            {view.space.name} {title}
          </p>
        )}
        <h1 className={large}>{say(isStart ? 'board_start' : 'board_end')}</h1>
        <p className={medium}>{say.rich(isStart ? 'board_start_text' : 'board_end_text')}</p>
      </div>
    );
  }
  const { mark, name, words: own } = principle(slide.principle);
  return (
    <div className="flex flex-col gap-[3vmin]">
      <p className={`${medium} flex items-center gap-[0.4em] text-ink-sub`}>
        <Icon name={slide.kind === 'good' ? 'star' : 'talk'} className="size-[1.2em]" />
        {say(slide.kind === 'good' ? 'board_good' : 'board_card')}
      </p>
      <h1 className={large}>
        {mark} {name}
      </h1>
      {slide.kind === 'good' ? (
        own && <p className={medium}>{words.rich(own.meaning)}</p>
      ) : (
        <>
          <p className={medium}>{about.rich(`prompt_${slide.prompt}`)}</p>
          <ol className={`${medium} flex list-decimal flex-col gap-[1vmin] border-s-8 border-line ps-[2.5em]`}>
            {(['ask_fact', 'ask_feeling', 'ask_next'] as const).map((ask) => (
              <li key={ask}>{say(ask)}</li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}

/** So far a finger travels for a page, in CSS pixels. */
const swipe = 60;

/** Keys anywhere on the page, swipes on the board, and the window named after it. */
function usePaging(count: number, place: number, go: (place: number) => void, close: () => void) {
  const say = useWords('talk');
  const start = useRef(0);
  const press = useEffectEvent((event: KeyboardEvent) => {
    // A button in focus is pressed by its own keys.
    if (event.target instanceof HTMLButtonElement && [' ', 'Enter'].includes(event.key)) return;
    if (event.key === 'Escape' && !document.fullscreenElement) return close();
    const next = slideAfterKey(event.key, place, count);
    if (next === null) return;
    event.preventDefault();
    go(next);
  });
  useEffect(() => {
    document.title = say('board_title');
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [say]);
  return {
    onTouchStart: (event: TouchEvent) => {
      start.current = event.touches[0]?.clientX ?? 0;
    },
    onTouchEnd: (event: TouchEvent) => {
      const way = (event.changedTouches[0]?.clientX ?? 0) - start.current;
      if (Math.abs(way) >= swipe) go(Math.min(count - 1, Math.max(0, place + (way < 0 ? 1 : -1))));
    },
  };
}
