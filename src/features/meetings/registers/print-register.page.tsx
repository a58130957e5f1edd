import { formatClock, formatPaperDate, localDateOf } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useStore } from '#store/react.tsx';
import type { RegisteredDecision } from '#store/registers.ts';
import { Page } from '#ui/primitives/page.tsx';
import { Table } from '#ui/primitives/table.tsx';
import { type PaperSize, PrintControls } from '#ui/print/print-controls.tsx';
import { PrintSheet } from '#ui/print/print-sheet.tsx';
import { type ReactNode, useState } from 'react';
import { resultWords, whoWords } from '../entry-words.ts';
import { actionFilterOf, findActions } from './actions.model.ts';
import { decisionFilterOf, findDecisions } from './decisions.model.ts';
import { useFilter, withFilter } from './use-filter.ts';
import { type Registers, useRegisters } from './use-registers.ts';

interface PrintRegisterProps {
  readonly space: string;
  readonly of: 'decisions' | 'actions';
}

/** A register on A4, as it was filtered. */
export function PrintRegisterPage({ space, of }: PrintRegisterProps): ReactNode {
  const say = useWords('minutes');
  const print = useWords('print');
  const locale = useLocale();
  const now = useStore().now();
  const [search] = useFilter();
  const [size, setSize] = useState<PaperSize>('normal');
  const registers = useRegisters(space);
  const back = withFilter(of === 'decisions' ? paths.decisions(space) : paths.actions(space), search);
  const title = say(of === 'decisions' ? 'print_title_decisions' : 'print_title_actions');
  return (
    <Page title={title} back={back}>
      <PrintControls size={size} onSize={setSize} />
      {registers?.view && (
        <PrintSheet
          title={title}
          space={registers.view.name}
          version={print('made_at', {
            moment: `${formatPaperDate(localDateOf(now), locale)} ${formatClock(now)}`,
          })}
          large={size === 'large'}
        >
          {of === 'decisions' ? <Decisions registers={registers} /> : <Actions registers={registers} />}
          <p className="mt-4 print:mt-2">{print('no_legal_claim')}</p>
        </PrintSheet>
      )}
    </Page>
  );
}

function Decisions({ registers }: { readonly registers: Registers }): ReactNode {
  const say = useWords('minutes');
  const words = useWords('meetings');
  const [search] = useFilter();
  const rows = findDecisions(registers.decisions, decisionFilterOf(search), registers.startMonth);
  if (rows.length === 0) return <p>{say('decisions_none')}</p>;
  return (
    <Table
      caption={say('print_title_decisions')}
      quietCaption
      rows={rows}
      rowKey={({ decision }) => decision.id}
      columns={[
        { key: 'what', label: say('col_decision'), cell: ({ decision }) => decision.text },
        { key: 'on', label: say('col_on'), cell: ({ meeting }) => <PaperDay on={meeting.on} /> },
        {
          key: 'meeting',
          label: say('col_meeting'),
          cell: ({ meeting }) =>
            meeting.state === 'confirmed' ? meeting.title : `${meeting.title ?? ''}（${say('draft_mark')}）`,
        },
        ...(rows.some(({ decision }) => decision.reason)
          ? [{ key: 'reason', label: say('col_reason'), cell: ({ decision }: RegisteredDecision) => decision.reason }]
          : []),
        { key: 'result', label: say('col_result'), cell: ({ decision }) => resultWords(decision, words) },
      ]}
    />
  );
}

function Actions({ registers }: { readonly registers: Registers }): ReactNode {
  const say = useWords('minutes');
  const today = useStore().today();
  const [search] = useFilter();
  const rows = findActions(registers.actions, actionFilterOf(search), today).flatMap(({ state, actions }) =>
    actions.map((one) => ({ ...one, state })),
  );
  if (rows.length === 0) return <p>{say('decisions_none')}</p>;
  return (
    <Table
      caption={say('print_title_actions')}
      quietCaption
      rows={rows}
      rowKey={({ action }) => action.id}
      columns={[
        { key: 'what', label: say('col_what'), cell: ({ action }) => action.what },
        { key: 'who', label: say('col_who'), cell: ({ action }) => whoWords(action, registers.names) },
        {
          key: 'due',
          label: say('col_due'),
          cell: ({ action }) => <PaperDay on={action.dueOn} />,
        },
        { key: 'state', label: say('col_state'), cell: ({ state }) => say(`at_${state}`) },
        { key: 'meeting', label: say('col_meeting'), cell: ({ meeting }) => meeting?.title },
      ]}
    />
  );
}

/** A day that stays on one line. */
function PaperDay({ on }: { readonly on: string | null | undefined }): ReactNode {
  const locale = useLocale();
  return on ? <span className="whitespace-nowrap">{formatPaperDate(on, locale)}</span> : null;
}
