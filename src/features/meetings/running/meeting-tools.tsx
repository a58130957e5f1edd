import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { Banner } from '#ui/primitives/banner.tsx';
import type { IconName } from '#ui/primitives/icon.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import type { MeetingSheet } from '../components/use-meeting-sheet.ts';
import { type MeetingTool, toolsOf } from './meeting-tools.model.ts';
import { VoteRows } from '../voting/vote-rows.tsx';

interface MeetingToolsProps {
  readonly space: string;
  readonly sheet: MeetingSheet;
}

/** Votes that are open now, on top of the board: nobody should miss them. */
export function OpenVotes({ space, sheet }: MeetingToolsProps): ReactNode {
  const say = useWords('running');
  const open = sheet.votes.filter((vote) => vote.state !== 'closed');
  if (!sheet.isOpen) return null;
  return open.map((vote) => (
    <Banner
      key={vote.id}
      kind="info"
      title={say('vote_open_now')}
      live
      actions={
        <LinkButton kind="solid" to={paths.vote(space, sheet.meeting.id, vote.id)}>
          {say('vote_go')}
        </LinkButton>
      }
    >
      <p>{vote.question}</p>
    </Banner>
  ));
}

/** Votes of the meeting, and what helps while it runs; settled minutes only keep what can be read. */
export function MeetingTools({ space, sheet }: MeetingToolsProps): ReactNode {
  const say = useWords('running');
  const { meeting, isOpen, remarks, votes } = sheet;
  const tools = toolsOf({ meeting, isOpen, remarks: remarks.length });
  return (
    <>
      {votes.length > 0 && (
        <Section title={say('votes')}>
          <VoteRows space={space} votes={votes} />
        </Section>
      )}
      {tools.length > 0 && (
        <Section title={say(isOpen ? 'tools' : 'tools_read')}>
          <div className="flex flex-wrap gap-3">
            {tools.map((tool) => (
              <LinkButton key={tool} kind="outline" icon={places[tool].icon} to={places[tool].path(space, meeting.id)}>
                {say(`tool_${tool}`)}
              </LinkButton>
            ))}
          </div>
        </Section>
      )}
    </>
  );
}

const places: {
  readonly [tool in MeetingTool]: { readonly icon: IconName; readonly path: (space: string, id: string) => string };
} = {
  remarks: { icon: 'talk', path: paths.meetingRemarks },
  screen: { icon: 'eye', path: paths.meetingScreen },
  turns: { icon: 'people', path: paths.meetingTurns },
  vote: { icon: 'check', path: paths.newVote },
  codes: { icon: 'qr', path: paths.meetingCodes },
};
