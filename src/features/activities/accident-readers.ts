import type { SpaceView } from '#store/spaces.ts';
import type { AccidentReaders } from './components/incident-form.tsx';

/** Who will read about somebody who was hurt, as the rules of the notebook have it. */
export const accidentReaders = (view: Pick<SpaceView, 'kind' | 'me'>): AccidentReaders => {
  if (view.kind === 'project') return view.me.partyId === null ? 'no_party' : 'party';
  return view.me.isLeader ? 'officers_you' : 'officers';
};
