import { formatPaperDate, localDateOf } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { Page } from '#ui/primitives/page.tsx';
import { type PaperSize, PrintControls } from '#ui/print/print-controls.tsx';
import { PrintSheet } from '#ui/print/print-sheet.tsx';
import { type ReactNode, useState } from 'react';
import { MissingCheck } from '../components/missing-check.tsx';
import { type SafetyView, useSafety } from '../use-safety.ts';

/** 安否確認表: one table for each 班, in walking order, to be filled in by hand where there is no power. */
export function PrintSafetyPage({ space, id }: { readonly space: string; readonly id: string }): ReactNode {
  const view = useSafety(space, id);
  if (view === undefined) return null;
  return view === null || !view.walksRound ? (
    <MissingCheck space={space} officers={view !== null} />
  ) : (
    <Paper view={view} />
  );
}

function Paper({ view }: { readonly view: SafetyView }): ReactNode {
  const say = useWords('safety');
  const locale = useLocale();
  const [size, setSize] = useState<PaperSize>('normal');
  const { space, check, figures, blocks } = view;
  return (
    <Page title={say('print')} back={paths.safetyCheck(space.id, check.id)}>
      <PrintControls size={size} onSize={setSize} />
      <PrintSheet
        title={`${say('print_title')} ${check.title ?? ''}`}
        space={space.name}
        date={formatPaperDate(localDateOf(check.startedAt ?? 0), locale)}
        version={check.isDrill ? say('is_drill') : ''}
        large={size === 'large'}
      >
        <p className="mb-3 font-bold">{say('print_warning')}</p>
        {figures.map((block) => (
          <section key={block.blockId ?? 'none'} className="mb-4">
            <h3 className="font-bold">
              {blocks.find((one) => one.id === block.blockId)?.name ?? say('block_none')}
              <span className="ms-4 font-normal">{say('tally_line', { ...block.count })}</span>
            </h3>
            <BlockTable view={view} ids={[...block.unknown, ...block.needHelp, ...block.answered]} />
          </section>
        ))}
      </PrintSheet>
    </Page>
  );
}

function BlockTable({
  view: { names, answers },
  ids,
}: {
  readonly view: SafetyView;
  readonly ids: readonly string[];
}): ReactNode {
  const say = useWords('safety');
  return (
    <table className="w-full border-collapse">
      <thead>
        <tr>
          {(['print_name', 'print_state', 'print_note'] as const).map((word) => (
            <th key={word} scope="col" className="border-1 border-ink px-2 text-start">
              {say(word)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ids.map((id) => {
          const { state, note } = answers.get(id) ?? {};
          return (
            <tr key={id} className="break-inside-avoid">
              <td className="w-1/3 border-1 border-ink px-2 py-1">{names.get(id) ?? ''}</td>
              <td className="w-1/3 border-1 border-ink px-2 py-1">
                {state ? say(`state_${state}`) : say('print_states')}
              </td>
              <td className="border-1 border-ink px-2 py-1">{note ?? ''}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
