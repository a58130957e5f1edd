import { formatClock, formatDate, localDateOf } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useStore } from '#store/react.tsx';
import { safetyOf } from '#store/safety.ts';
import { HistoryLink } from '#ui/primitives/history-link.tsx';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';
import { BlockFigures } from '../components/block-figures.tsx';
import { MissingCheck } from '../components/missing-check.tsx';
import { OwnAnswer } from '../components/own-answer.tsx';
import { tell } from '#ui/tell.ts';
import { type SafetyView, useSafety } from '../use-safety.ts';

/** One safety check: how I am, and for officers and 班長 how the others are. */
export function SafetyCheckPage({ space, id }: { readonly space: string; readonly id: string }): ReactNode {
  const say = useWords('safety');
  const locale = useLocale();
  const view = useSafety(space, id);
  if (view === undefined) return null;
  if (view === null) return <MissingCheck space={space} />;
  const { check, isOfficer, walksRound } = view;
  const at = check.startedAt ?? 0;
  return (
    <Page
      title={check.title ?? ''}
      lead={say('started_at', { date: formatDate(localDateOf(at), locale), time: formatClock(at) })}
      back={paths.safetyChecks(space)}
    >
      {check.isDrill && <Banner kind="info" title={say('is_drill')} />}
      {check.state === 'closed' && <Banner kind="info" title={say('closed_note')} />}
      {check.note && <p className="whitespace-pre-wrap">{check.note}</p>}
      <OwnAnswer view={view} />
      {walksRound && <BlockFigures view={view} />}
      {isOfficer && <EndButton view={view} />}
      <HistoryLink to={paths.history(space, check.id)} />
    </Page>
  );
}

function EndButton({ view: { space, check } }: { readonly view: SafetyView }): ReactNode {
  const say = useWords('safety');
  const safety = safetyOf(useStore());
  const isOpen = check.state !== 'closed';
  const turn = (open: boolean) => safety.setOpen(space.id, check.id, open);
  return (
    <Button
      kind="outline"
      icon={isOpen ? 'check' : 'undo'}
      wide
      onClick={() =>
        void (isOpen ? tell(turn(false), say('ended'), () => turn(true)) : tell(turn(true), say('started')))
      }
    >
      {say(isOpen ? 'end' : 'reopen')}
    </Button>
  );
}
