import type { KnownSafety } from '#domain/notice/safety.ts';
import { MOST_IN_CODE, writeSafetyCode } from '#domain/notice/safety-code.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { QrCode } from '#ui/primitives/qr-code.tsx';
import type { ReactNode } from 'react';
import { useSearch } from 'wouter';
import { MissingCheck } from '../components/missing-check.tsx';
import { knownOf, type SafetyView, useSafety } from '../use-safety.ts';

/** An answer, or what is known of a 班, as a picture for the camera of another phone. */
export function SafetyCodePage({ space, id }: { readonly space: string; readonly id: string }): ReactNode {
  const say = useWords('safety');
  const blockId = new URLSearchParams(useSearch()).get('block');
  const view = useSafety(space, id);
  if (view === undefined) return null;
  if (view === null || (blockId !== null && !view.walksRound)) return <MissingCheck space={space} officers />;
  const known = blockId === null ? ownOf(view) : ofBlock(view, blockId);
  const name = view.blocks.find((one) => one.id === blockId)?.name ?? say('block_none');
  const label = blockId === null ? say('code_mine') : say('code_block', { name });
  const parts = partsOf(known);
  return (
    <Page title={say('code_title')} lead={say.rich('code_lead')} back={paths.safetyCheck(space, id)}>
      {parts.length === 0 && <EmptyState icon="qr">{say.rich('code_none')}</EmptyState>}
      {parts.map((answers, place) => (
        <figure key={answers[0]?.memberId} className="flex flex-col items-center gap-2">
          <QrCode text={writeSafetyCode({ space, checkId: id, answers })} label={label} />
          <figcaption>
            {label} {parts.length > 1 && say('code_part', { count: parts.length, part: place + 1 })}
          </figcaption>
        </figure>
      ))}
    </Page>
  );
}

const ownOf = ({ space, own }: SafetyView): KnownSafety[] =>
  own ? [{ memberId: space.me.memberId, state: own.state, people: own.people, at: own.at }] : [];

const ofBlock = ({ figures, answers }: SafetyView, blockId: string): KnownSafety[] => {
  const block = figures.find((one) => (one.blockId ?? 'none') === blockId);
  return block ? knownOf(answers, [...block.needHelp, ...block.answered]) : [];
};

const partsOf = (known: readonly KnownSafety[]): KnownSafety[][] =>
  Array.from({ length: Math.ceil(known.length / MOST_IN_CODE) }, (_, part) =>
    known.slice(part * MOST_IN_CODE, (part + 1) * MOST_IN_CODE),
  );
