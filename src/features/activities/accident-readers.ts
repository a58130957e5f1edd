import type { Incident } from '#store/incidents.ts';
import type { SpaceView } from '#store/spaces.ts';
import type { AccidentReaders } from './components/incident-form.tsx';

/** Who will read about somebody who was hurt, as the rules of the notebook have it. */
export const accidentReaders = (view: Pick<SpaceView, 'kind' | 'me'>): AccidentReaders => {
  if (view.kind === 'project') return view.me.partyId === null ? 'no_party' : 'party';
  return view.me.isLeader ? 'officers_you' : 'officers';
};

/**
 * Who adds photos of what happened: those who go on reading it. From the phone of a member who reported that somebody was hurt it
 * goes once it is sent, and its photos would go before their bytes were sent.
 */
export const mayAddPhotos = (view: Pick<SpaceView, 'kind' | 'me'>, { sort }: Pick<Incident, 'sort'>): boolean =>
  sort === 'near_miss' || ['officers_you', 'party'].includes(accidentReaders(view));
