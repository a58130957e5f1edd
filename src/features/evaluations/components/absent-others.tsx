import { keysOf } from '#domain/records.ts';
import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { useStore } from '#store/react.tsx';
import { roundEndOf } from '#store/round-end.ts';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import type { RoundParty, RoundView } from '../round-view.ts';

/** After the deadline: parties that have not answered are left out, once all others say so. */
export function AbsentOthers({ view }: { readonly view: RoundView }): ReactNode {
  const say = useWords('surveys');
  const store = useStore();
  const { round, parties, space, mayRun } = view;
  const isPass = round.collect === 'onePhone';
  const isMine = isPass ? mayRun : space.me.isRepresentative;
  if (!isMine || !round.dueOn || round.dueOn >= store.today()) return null;
  const silent = parties.filter(
    (party) => party.id !== space.me.partyId && !keysOf(round, 'absent').includes(party.id) && isSilent(party),
  );
  if (silent.length === 0) return null;
  const mark = async (party: RoundParty, isAbsent: boolean) => {
    const set = (value: boolean) => roundEndOf(store).markOtherAbsent(space.id, round.id, party.id, value);
    const done = await set(isAbsent);
    if (!done.ok) return notify({ text: errorWords(done.error.code).text });
    const text = say(isAbsent ? 'absent_other_said' : 'absent_other_unsaid', { party: party.name });
    notify({ text, undo: () => void set(!isAbsent) });
  };
  return (
    <Section title={say('absent_silent')}>
      <p>{say.rich(isPass ? 'absent_other_pass' : 'absent_other_text')}</p>
      {silent.map((party) => {
        const isSaid = round[`absentBy.${party.id}.${space.me.partyId ?? ''}`] === true;
        return (
          <Button key={party.id} kind="outline" wide onClick={() => void mark(party, !isSaid)}>
            {say(isSaid ? 'absent_other_undo' : 'absent_other_do', { party: party.name })}
          </Button>
        );
      })}
    </Section>
  );
}

const isSilent = ({ isAbsent, answered, expected }: RoundParty): boolean =>
  isAbsent || expected === 0 || answered < expected;
