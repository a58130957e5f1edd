import { useWords } from '#i18n/use-words.tsx';
import type { Remark } from '#store/minutes.ts';
import type { ReactNode } from 'react';
import { type BoardItem, isEmptyPart } from '../board.model.ts';
import { resultWords } from '../entry-words.ts';
import { remarkThreads } from '../minutes/remark-threads.ts';
import { PaperSection } from './paper-section.tsx';
import type { MeetingSheet } from './use-meeting-sheet.ts';

/** Item by item: what was said, what was decided and why. */
export function PaperItems({ sheet }: { readonly sheet: MeetingSheet }): ReactNode {
  const say = useWords('print');
  const { items, rest } = sheet.board;
  if (items.length === 0 && rest.remarks.length === 0) return null;
  return (
    <PaperSection title={say('items_heading')}>
      {items.map((part, index) => (
        <PaperItem
          key={part.id}
          part={part}
          title={say('item_title', { number: index + 1, title: part.item?.title ?? '' })}
          sheet={sheet}
        />
      ))}
      {!isEmptyPart(rest) && <PaperItem part={rest} title={say('item_rest')} sheet={sheet} />}
    </PaperSection>
  );
}

interface PaperItemProps {
  readonly part: BoardItem;
  readonly title: string;
  readonly sheet: MeetingSheet;
}

function PaperItem({ part, title, sheet }: PaperItemProps): ReactNode {
  const say = useWords('print');
  const words = useWords('meetings');
  const minutes = useWords('minutes');
  return (
    <div className="mb-3 print:mb-1.5">
      <h4 className="font-bold">
        {title}
        {part.item?.purpose && <span className="font-normal">（{minutes(`purpose_${part.item.purpose}`)}）</span>}
      </h4>
      <ul>
        {remarkThreads(part.remarks).map(({ remark, replies }) => (
          <li key={remark.id}>
            <RemarkLine remark={remark} sheet={sheet} />
            {replies.map((reply) => (
              <span key={reply.id} className="block ps-[1em]">
                <RemarkLine remark={reply} sheet={sheet} isReply />
              </span>
            ))}
          </li>
        ))}
        {part.decisions.map((decision) => {
          const result = resultWords(decision, words);
          const text = decision.text ?? '';
          return (
            <li key={decision.id}>
              {say('line_decision', { text: result === '' ? text : words('text_result', { text, result }) })}
              {decision.reason && <span className="block">{words('reason', { text: decision.reason })}</span>}
            </li>
          );
        })}
        {part.actions.map((action) => (
          <li key={action.id}>{say('line_action', { text: action.what ?? '' })}</li>
        ))}
      </ul>
    </div>
  );
}

interface RemarkLineProps {
  readonly remark: Remark;
  readonly sheet: MeetingSheet;
  readonly isReply?: boolean;
}

/** What was said, by whom, and as what: 意見・質問・提案・心配, or the answer to one. */
function RemarkLine({ remark, sheet, isReply = false }: RemarkLineProps): ReactNode {
  const say = useWords('print');
  const minutes = useWords('minutes');
  const name = sheet.names.get(remark.speakerId ?? '');
  const text = remark.text ?? '';
  const kind = isReply ? minutes('remark_reply') : remark.type ? minutes(`remark_${remark.type}`) : '';
  return (
    <>
      {kind !== '' && <b>{kind}　</b>}
      {name ? say('line_remark', { name, text }) : text}
    </>
  );
}
